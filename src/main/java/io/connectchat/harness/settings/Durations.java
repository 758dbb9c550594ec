package io.connectchat.harness.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 2s}, {@code 1m30s}, {@code 1h}. */
public final class Durations {

  private static final Pattern UNITS =
      Pattern.compile(
          "(?=\\d)(?:(\\d{1,15}) ?h)?(?: ?(\\d{1,15}) ?m(?!s))?(?: ?(\\d{1,15}) ?s)?"
              + "(?: ?(\\d{1,15}) ?ms)?");

  private Durations() {}

  /**
   * Reads {@code 500ms}, {@code 2s}, {@code 1m}, {@code 1h}, such units in a row from the largest
   * to the smallest ({@code 1m30s}), or ISO-8601 ({@code PT25H}). Empty for anything else, a number
   * without a unit among them, and for what is negative or too long to count in seconds.
   */
  public static Optional<Duration> parse(String text) {
    try {
      return (text.startsWith("P") ? Optional.of(Duration.parse(text)) : units(text))
          .filter(duration -> !duration.isNegative());
    } catch (DateTimeException | ArithmeticException tooLongOrNoDuration) {
      return Optional.empty();
    }
  }

  /**
   * Writes a duration as {@link #parse} reads it: {@code 90s} is {@code 1m30s}. What milliseconds
   * cannot express exactly, and a negative duration, is written in ISO-8601.
   */
  public static String format(Duration duration) {
    if (duration.isNegative() || duration.toNanosPart() % 1_000_000 != 0) {
      return duration.toString();
    }
    if (duration.isZero()) {
      return "0ms";
    }
    return part(duration.toHours(), "h")
        + part(duration.toMinutesPart(), "m")
        + part(duration.toSecondsPart(), "s")
        + part(duration.toMillisPart(), "ms");
  }

  private static Optional<Duration> units(String text) {
    var parts = UNITS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofHours(number(parts.group(1)))
            .plusMinutes(number(parts.group(2)))
            .plusSeconds(number(parts.group(3)))
            .plusMillis(number(parts.group(4))));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String part(long amount, String unit) {
    return amount == 0 ? "" : amount + unit;
  }
}
