package io.connectchat.harness.judge;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * The order of AbsoluteTimes. Not the order of their texts: some servers drop a fraction of {@code
 * .000}, and {@code Z} sorts behind a point.
 */
final class AbsoluteTimes {
  private AbsoluteTimes() {}

  /** Below zero when the first is earlier; what is no time is compared as a text. */
  static int compare(String one, String other) {
    if (isAlike(one, other)) {
      return one.compareTo(other);
    }
    try {
      return Instant.parse(one).compareTo(Instant.parse(other));
    } catch (DateTimeParseException e) {
      return one.compareTo(other);
    }
  }

  /** Nearly all are, and their texts need no parsing. */
  private static boolean isAlike(String one, String other) {
    return one.length() == other.length() && one.endsWith("Z") && other.endsWith("Z");
  }
}
