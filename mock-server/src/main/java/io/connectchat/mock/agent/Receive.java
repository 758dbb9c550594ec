package io.connectchat.mock.agent;

import io.connectchat.mock.contact.EventType;
import java.util.List;

/** The customer's last message is delivered to somebody. */
record Receive(String who) implements Step {
  static final StepKind KIND =
      new StepKind("receive", List.of(), entry -> new Receive(entry.person("receive")));

  @Override
  public void perform(Play play) {
    play.acknowledge(who, EventType.MESSAGE_DELIVERED);
  }
}
