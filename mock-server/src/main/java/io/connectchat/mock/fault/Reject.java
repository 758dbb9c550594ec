package io.connectchat.mock.fault;

import java.util.List;

/** A WebSocket handshake is refused with an HTTP status. */
record Reject(int status) implements DoorFault {
  static final FaultKind KIND =
      new FaultKind(
          "reject",
          "The WebSocket handshake is refused with an HTTP `status`; the URL can be tried again.",
          List.of("status"),
          "status: 503",
          plan -> new Reject((int) plan.number("status", 400, 599).orElse(403)));

  @Override
  public Door door() {
    return Door.HANDSHAKE;
  }
}
