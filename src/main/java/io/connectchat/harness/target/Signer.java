package io.connectchat.harness.target;

import io.connectchat.harness.wire.Request;

/** Puts a credential on a request of the Amazon Connect Service. */
@FunctionalInterface
public interface Signer {
  /** The same request with the headers of its signature. */
  Request sign(Request request);
}
