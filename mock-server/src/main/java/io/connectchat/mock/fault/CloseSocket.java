package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;

/** The server closes the socket with this code. */
record CloseSocket(int closeCode, Duration afterOpening) implements SocketFault {
  static final FaultKind KIND =
      new FaultKind(
          "close",
          List.of("code", "after"),
          plan ->
              new CloseSocket(
                  (int) plan.number("code", 1000, 4999).orElse(1011),
                  plan.duration("after").orElse(Duration.ZERO)));
}
