package io.connectchat.mock.fault;

import java.time.Duration;

/** Happens to a socket, some time after it was opened. */
non-sealed interface SocketFault extends Fault {

  int closeCode();

  Duration afterOpening();
}
