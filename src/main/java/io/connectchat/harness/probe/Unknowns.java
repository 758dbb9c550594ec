package io.connectchat.harness.probe;

import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Frames;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What nobody outside of Amazon is known to know, done once so that a recording shows it: a text
 * above the lower bound, another topic, stray bytes, a URL that was opened before, a transcript
 * before the subscription, the socket after the end. No rule is judged by it.
 */
final class Unknowns implements Probe {
  /** The fake's default is 5 s; a service that never closes is given up then. */
  private static final Duration AFTER_THE_END = Duration.ofSeconds(8);

  @Override
  public String name() {
    return "what is not known";
  }

  @Override
  public int chats() {
    return 1;
  }

  @Override
  public int messages() {
    return 3;
  }

  @Override
  public Set<String> rules() {
    return Set.of();
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest guest = stage.guest("unknowns");
    guest.start();
    guest.needsChat();
    guest.connect();
    Line line = guest.open();
    line.beat();
    guest.call(Route.TRANSCRIPT, guest.connectionToken(), Bits.object());
    line.subscribe();
    line.awaitItems(List.of(guest.say("first").answered().json().path("Id").asText("")));
    guest.say("y".repeat(1_025));
    line.send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/other\"]}}");
    line.beat();
    line.send(Frames.HEARTBEAT + ")");
    line.beat();
    guest.open(guest.socketUrl()).close();
    guest.event(ContentTypes.TYPING, "", Bits.token());
    line.awaitItems(List.of(guest.say("last").answered().json().path("Id").asText("")));
    line.beat();
    guest.disconnect();
    line.awaitEnd();
    guest.diary().await(seen -> line.isClosed(), AFTER_THE_END);
    guest.leave();
  }
}
