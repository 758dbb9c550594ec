package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.Optional;

/** Happens to a socket, some time after it was opened or after a frame was sent. */
non-sealed interface SocketFault extends Fault {

  /** The frames that set it off; empty: the opening does. */
  Optional<Scope> on();

  Duration after();

  void applyTo(Line line);
}
