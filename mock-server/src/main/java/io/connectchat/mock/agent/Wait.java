package io.connectchat.mock.agent;

import java.util.List;

/** Time passes: somebody thinks, looks something up, is slow. */
record Wait(Span time) implements Step {
  static final StepKind KIND =
      new StepKind("wait", List.of(), entry -> new Wait(entry.requiredSpan("wait")));

  @Override
  public void perform(Play play) {
    play.pause(time.draw(play.random()));
  }
}
