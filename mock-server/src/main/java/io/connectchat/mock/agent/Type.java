package io.connectchat.mock.agent;

import io.connectchat.mock.contact.EventType;
import java.util.List;
import java.util.Optional;

/** Somebody is seen typing. */
record Type(String who) implements Step {
  static final StepKind KIND =
      new StepKind("type", List.of(), entry -> new Type(entry.person("type")));

  @Override
  public void perform(Play play) {
    play.contact().announce(EventType.TYPING, play.present(who), Optional.empty());
  }
}
