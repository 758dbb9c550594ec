package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server stops sending, and says nothing about it. */
record Mute(Optional<Scope> on, Duration after) implements SocketFault {
  static final FaultKind KIND =
      new FaultKind(
          "mute",
          "The server stops sending on the socket, which stays open, `after` that long from the opening, or with `on` from the sending of such a frame.",
          List.of("on", "after"),
          "on: subscribe",
          plan -> new Mute(plan.moment("on"), plan.after()));

  @Override
  public void applyTo(Line line) {
    line.stopSending();
  }
}
