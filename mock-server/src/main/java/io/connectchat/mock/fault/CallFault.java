package io.connectchat.mock.fault;

/** Happens to an API call, before the operation does anything. */
non-sealed interface CallFault extends Fault {

  boolean concerns(String operation);

  ErrorAnswer answer();
}
