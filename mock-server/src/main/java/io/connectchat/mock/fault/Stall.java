package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server stops reading: no ping, no close frame, no heartbeat gets through. */
record Stall(Optional<Scope> on, Duration after) implements SocketFault {
  static final FaultKind KIND =
      new FaultKind(
          "stall",
          "The server stops reading from the socket: no ping, close frame or heartbeat gets through, `after` that long from the opening, or with `on` from the sending of such a frame.",
          List.of("on", "after"),
          "after: 30s",
          plan -> new Stall(plan.moment("on"), plan.after()));

  @Override
  public void applyTo(Line line) {
    line.stopReading();
  }
}
