package io.connectchat.mock.agent;

import java.util.List;

/** Somebody leaves; the chat goes on. */
record Leave(String who) implements Step {
  static final StepKind KIND =
      new StepKind("leave", List.of(), entry -> new Leave(entry.person("leave")));

  @Override
  public void perform(Play play) {
    play.contact().presence().leave(play.participant(who));
  }
}
