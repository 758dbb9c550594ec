package io.connectchat.mock.agent;

import java.util.List;

/** The conversation goes on in another scene. */
record Go(String scene) implements Step {
  static final StepKind KIND = new StepKind("go", List.of(), entry -> new Go(entry.scene("go")));

  @Override
  public void perform(Play play) {
    play.enter(scene);
  }
}
