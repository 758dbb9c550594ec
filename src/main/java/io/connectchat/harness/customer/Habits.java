package io.connectchat.harness.customer;

import java.time.Duration;
import java.util.Optional;

/**
 * What a customer's client does by itself.
 *
 * @param retry of calls
 * @param reconnects whether it reconnects when its socket is lost or no heartbeat is answered
 * @param rotateEvery after what time a new socket takes over; when absent, a minute before the
 *     service lets the connection or its token expire
 * @param receipts which receipts it sends for what it hears
 */
public record Habits(
    Retry retry, boolean reconnects, Optional<Duration> rotateEvery, Receipting receipts) {
  /** Does nothing by itself but what keeps a connection from expiring. */
  public static final Habits PLAIN =
      new Habits(Retry.NONE, false, Optional.empty(), Receipting.NONE);

  /** Receipts that are sent without being asked for. */
  public enum Receipting {
    /** None. */
    NONE,
    /** That a message was delivered. */
    DELIVERED,
    /** That it was read, as by somebody who looks at the chat all the time. */
    READ
  }
}
