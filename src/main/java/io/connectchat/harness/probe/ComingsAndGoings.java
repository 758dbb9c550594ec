package io.connectchat.harness.probe;

import io.connectchat.harness.evidence.Observation.Exchange;
import java.util.List;
import java.util.Set;

/** A chat of several content types whose customer loses its socket and comes back. */
final class ComingsAndGoings implements Probe {
  @Override
  public String name() {
    return "a customer who loses its socket and comes back";
  }

  @Override
  public int chats() {
    return 1;
  }

  @Override
  public int messages() {
    return 5;
  }

  @Override
  public Set<String> rules() {
    return Set.of("SEND-20", "RECON-06", "RECON-07", "RECON-08", "RECON-09", "CONN-12");
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest guest = stage.guest("comings and goings");
    guest.start(
        body ->
            body.putArray("SupportedMessagingContentTypes")
                .add("text/plain")
                .add("text/markdown")
                .add("application/json"));
    Line first = guest.enter();
    String markdown = Texts.marked(guest, "**bold** _and_ [a link](https://www.example.com)");
    String json = Bits.object().put("said", Texts.marked(guest, "as JSON")).toString();
    first.awaitItems(
        List.of(
            id(guest.say(Texts.marked(guest, "before the gap"))),
            id(guest.send("text/markdown", markdown, Bits.token())),
            id(guest.send("application/json", json, Bits.token()))));
    first.hangUp();
    guest.say(Texts.marked(guest, "in the gap"));
    guest.connect();
    Line second = guest.open();
    second.subscribe();
    second.beat();
    second.awaitItems(List.of(id(guest.say(Texts.marked(guest, "after the gap")))));
    second.beat();
    Reader.whole(guest);
    guest.disconnect();
    second.awaitEnd();
    guest.leave();
  }

  private static String id(Exchange sent) {
    return sent.answered().json().path("Id").asText("");
  }
}
