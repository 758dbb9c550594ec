package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * What a customer's client does by itself.
 *
 * @param retries whether calls are made again as the AWS SDKs do it
 * @param reconnects whether it comes back when its socket is lost
 * @param rotateEvery after what time a new socket takes over; absent: before the old one expires
 * @param receipts which receipts it sends
 */
public record Client(
    boolean retries, boolean reconnects, Optional<Duration> rotateEvery, Receipts receipts) {

  /** Receipts that a client sends by itself. */
  public enum Receipts {
    NONE,
    DELIVERED,
    READ
  }
}
