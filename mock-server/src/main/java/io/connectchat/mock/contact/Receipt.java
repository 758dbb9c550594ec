package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * How far one recipient has come with one message.
 *
 * <p>Source: Amazon Connect participant API, Receipt.
 */
public record Receipt(String recipientId, Optional<Instant> delivered, Optional<Instant> read) {

  static Receipt none(String recipientId) {
    return new Receipt(recipientId, Optional.empty(), Optional.empty());
  }

  /** This receipt with one more fact; the first time of each fact stays. */
  Receipt with(EventType fact, Instant at) {
    return fact == EventType.MESSAGE_READ
        ? new Receipt(recipientId, delivered, read.or(() -> Optional.of(at)))
        : new Receipt(recipientId, delivered.or(() -> Optional.of(at)), read);
  }
}
