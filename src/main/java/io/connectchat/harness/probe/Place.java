package io.connectchat.harness.probe;

import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.RunLedger;
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
 * @param ledger where chats are written down that cost somebody money when they stay open
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
    Duration request,
    Optional<RunLedger> ledger) {

  /** A place whose chats are nobody's loss. */
  public Place(
      URI connect,
      URI participant,
      Optional<URI> gateway,
      Instance instance,
      Signer signer,
      Transport transport,
      Pacing pacing,
      Duration patience,
      Duration request) {
    this(
        connect,
        participant,
        gateway,
        instance,
        signer,
        transport,
        pacing,
        patience,
        request,
        Optional.empty());
  }

  /** The same with a ledger. */
  public Place writing(RunLedger into) {
    return new Place(
        connect,
        participant,
        gateway,
        instance,
        signer,
        transport,
        pacing,
        patience,
        request,
        Optional.of(into));
  }

  /** The URL of a path below a base. */
  static URI below(URI base, String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }
}
