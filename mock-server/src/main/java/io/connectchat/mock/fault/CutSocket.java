package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The connection is dropped without a close frame. */
record CutSocket(Optional<Scope> on, Duration after) implements SocketFault {
  static final FaultKind KIND =
      new FaultKind(
          "cut",
          "The connection is dropped without a close frame, `after` that long from the opening, or with `on` from the sending of such a frame.",
          List.of("on", "after"),
          "on: echo",
          plan -> new CutSocket(plan.moment("on"), plan.after()));

  @Override
  public void applyTo(Line line) {
    line.cut();
  }
}
