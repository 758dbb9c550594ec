package io.connectchat.harness.customer;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Durations and network failures in words for people. */
final class Words {
  private Words() {}

  static String duration(Duration duration) {
    return nanos(duration.toNanos());
  }

  /** For instance {@code 12 ms} or {@code 10.0 s}. */
  static String nanos(long nanos) {
    return nanos < 1_000_000_000L
        ? nanos / 1_000_000 + " ms"
        : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }

  static String network(Throwable cause) {
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    if (cause instanceof UnknownHostException) {
      return "unknown host " + message.split(":")[0];
    }
    if (cause instanceof SSLException) {
      return "TLS failed: " + message;
    }
    if (cause instanceof ConnectException) {
      return message;
    }
    return message.isEmpty() ? cause.getClass().getSimpleName() : message;
  }
}
