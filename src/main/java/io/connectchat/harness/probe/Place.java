package io.connectchat.harness.probe;

import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.Signer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The service that is probed, and how to reach it.
 *
 * @param connect base URL of the Connect Service
 * @param participant base URL of the Participant Service
 * @param gateway URL of the API Gateway front, if there is one
 * @param pacing keeps calls within quotas
 * @param patience how long something may take to come before it counts as missing
 * @param request how long one call may take
 */
public record Place(
    URI connect,
    URI participant,
    Optional<URI> gateway,
    Instance instance,
    Signer signer,
    Transport transport,
    Pacing pacing,
    Duration patience,
    Duration request) {

  /** The URL of a path below a base. */
  static URI below(URI base, String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }
}
