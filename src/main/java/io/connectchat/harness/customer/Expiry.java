package io.connectchat.harness.customer;

import io.connectchat.harness.wire.Connection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * When a connection must be renewed: a minute before the first of its two expiries, the socket's
 * (about an hour) and the token's (a day). A new connection renews both.
 *
 * <p>Source: protocol notes 2.1(5), 3.1(3); amazon-connect-chatjs renews a minute early, too.
 */
final class Expiry {
  static final Duration EARLY = Duration.ofMinutes(1);

  /** What a socket lives where the service's word for it makes no sense by this clock. */
  private static final Duration USUAL = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(2);

  private Expiry() {}

  /** How long from now; at least half of what is left, so that a short life is used, too. */
  static Duration renewIn(Connection connection, Clock clock) {
    Duration socket = left(connection.connectionExpiry(), clock);
    Duration token = left(connection.expiry(), clock);
    Duration left = socket.compareTo(token) < 0 ? socket : token;
    Duration early = left.minus(EARLY);
    Duration half = left.dividedBy(2);
    return early.compareTo(half) > 0 ? early : half;
  }

  /** Clocks differ: an expiry in the past says that, and nothing about the connection. */
  private static Duration left(String expiry, Clock clock) {
    try {
      Duration left = Duration.between(clock.instant(), Instant.parse(expiry));
      return left.isNegative() || left.isZero() || left.compareTo(LONGEST) > 0 ? USUAL : left;
    } catch (DateTimeException e) {
      return USUAL;
    }
  }
}
