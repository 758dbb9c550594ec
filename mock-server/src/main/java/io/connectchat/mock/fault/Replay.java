package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What was said so far comes again on one socket, as Amazon Connect never does. */
record Replay(Optional<Scope> on, Duration after) implements SocketFault {
  static final FaultKind KIND =
      new FaultKind(
          "replay",
          "All that was said so far comes again on the socket, `after` that long from the opening (subscribed or not), or with `on` from the sending of such a frame.",
          List.of("on", "after"),
          "on: subscribe",
          plan -> new Replay(plan.moment("on"), plan.after()));

  @Override
  public void applyTo(Line line) {
    line.replay();
  }
}
