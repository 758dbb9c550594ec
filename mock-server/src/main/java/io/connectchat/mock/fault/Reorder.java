package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The frame lets later ones pass, as many as are drawn. */
record Reorder(Scope of, int window, Duration by) implements FrameFault {
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);

  static final FaultKind KIND =
      new FaultKind(
          "reorder",
          "The frame lets 1 to `window` later chat frames of the socket pass; it waits `by` for them at most, and never longer than to chat.ended.",
          List.of("of", "window", "by"),
          "of: message, window: 3, by: 2s",
          plan ->
              new Reorder(
                  plan.scope("of"),
                  (int) plan.number("window", 1, 1000).orElse(1),
                  plan.duration("by").orElse(DEFAULT_WAIT)));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    int behind = 1 + random.nextInt(window);
    return copies.stream().map(copy -> copy.behind(behind, by)).toList();
  }
}
