package io.connectchat.mock.fault;

import java.util.List;

/** A subscription is refused: its acknowledgement says failure, and nothing is subscribed. */
record Nack() implements DoorFault {
  static final FaultKind KIND =
      new FaultKind(
          "nack",
          "The acknowledgement of aws/subscribe says `failure`, and the socket is not subscribed.",
          List.of(),
          "",
          plan -> new Nack());

  @Override
  public Door door() {
    return Door.SUBSCRIPTION;
  }

  @Override
  public int status() {
    return 0;
  }
}
