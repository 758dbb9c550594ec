package io.connectchat.mock.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The message streams of a contact. Nothing is sent to their topics; what they change is that a
 * customer counts as connected without a WebSocket.
 *
 * <p>Source: Amazon Connect API, StartContactStreaming; protocol notes 1.5.
 */
public final class Streams {
  private static final int MOST = 2;

  private final Contact contact;
  private final Map<String, String> idByClientToken = new HashMap<>();

  Streams(Contact contact) {
    this.contact = contact;
  }

  /**
   * Starts a stream, or gives the one that the same ClientToken has started; empty when there are
   * as many as there may be.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Optional<String> start(String clientToken) {
    return contact.whileAlive(
        () -> {
          if (!idByClientToken.containsKey(clientToken) && idByClientToken.size() >= MOST) {
            return Optional.empty();
          }
          return Optional.of(
              idByClientToken.computeIfAbsent(clientToken, t -> UUID.randomUUID().toString()));
        });
  }

  /** Whether there was such a stream. */
  public boolean stop(String id) {
    return contact.locked(() -> idByClientToken.values().remove(id));
  }

  boolean isAny() {
    return !idByClientToken.isEmpty();
  }
}
