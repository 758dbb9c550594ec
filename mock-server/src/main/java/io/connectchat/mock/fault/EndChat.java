package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The chat ends before its time, as if the service had ended it. */
record EndChat(Optional<Scope> on, Duration after) implements SocketFault {
  static final FaultKind KIND =
      new FaultKind(
          "end",
          "The chat ends before its time, `after` that long from the opening, or with `on` from the sending of such a frame.",
          List.of("on", "after"),
          "on: reply, after: 1s",
          plan -> new EndChat(plan.moment("on"), plan.after()));

  @Override
  public void applyTo(Line line) {
    line.endChat();
  }
}
