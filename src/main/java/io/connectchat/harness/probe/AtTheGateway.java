package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** A chat that is started through the API Gateway front. */
final class AtTheGateway implements Probe {
  @Override
  public String name() {
    return "a start through the API Gateway front";
  }

  @Override
  public int chats() {
    return 1;
  }

  @Override
  public int messages() {
    return 1;
  }

  @Override
  public Set<String> rules() {
    return Set.of("START-17");
  }

  @Override
  public List<String> obstacles(Stage stage) {
    return stage.place().gateway().isPresent() ? List.of() : List.of("no --gateway was given");
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest guest = stage.guest("at the gateway");
    ObjectNode body = guest.startBody();
    body.remove("ClientToken");
    guest.startAtGateway(body);
    Line line = guest.enter();
    guest.say(Texts.marked(guest, "through the gateway"));
    guest.disconnect();
    line.awaitEnd();
    guest.leave();
  }
}
