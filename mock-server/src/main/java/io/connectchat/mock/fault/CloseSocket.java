package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server closes the socket with this code. */
record CloseSocket(Optional<Scope> on, Duration after, int code) implements SocketFault {
  static final FaultKind KIND =
      new FaultKind(
          "close",
          "The server closes the socket with this `code`, `after` that long from the opening, or with `on` from the sending of such a frame.",
          List.of("on", "after", "code"),
          "code: 1011, on: reply, after: 10s",
          plan ->
              new CloseSocket(
                  plan.moment("on"),
                  plan.after(),
                  (int) plan.number("code", 1000, 4999).orElse(1011)));

  @Override
  public void applyTo(Line line) {
    line.close(code);
  }
}
