package io.connectchat.mock.fault;

/** Keeps a client out. */
non-sealed interface DoorFault extends Fault {

  Door door();

  /** HTTP status of the refusal; without meaning for a subscription. */
  int status();
}
