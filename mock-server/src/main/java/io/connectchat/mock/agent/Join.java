package io.connectchat.mock.agent;

import java.util.List;

/** Somebody joins the chat. */
record Join(String who) implements Step {
  static final StepKind KIND =
      new StepKind("join", List.of(), entry -> new Join(entry.person("join")));

  @Override
  public void perform(Play play) {
    play.contact().presence().join(play.participant(who));
  }
}
