package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Credential;
import java.time.Duration;

/** Happens to a token when it is issued. */
non-sealed interface TokenFault extends Fault {

  Credential.Kind token();

  /** How long the token is really good. */
  Duration after();
}
