package io.connectchat.mock.agent;

import io.connectchat.mock.contact.EventType;
import java.util.List;

/** Somebody reads the customer's last message. */
record Read(String who) implements Step {
  static final StepKind KIND =
      new StepKind("read", List.of(), entry -> new Read(entry.person("read")));

  @Override
  public void perform(Play play) {
    play.acknowledge(who, EventType.MESSAGE_READ);
  }
}
