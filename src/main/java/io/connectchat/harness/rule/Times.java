package io.connectchat.harness.rule;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Times as the service writes them. */
public final class Times {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");

  private Times() {}

  /** Whether it is UTC with exactly three fraction digits, and a time that there is. */
  public static boolean wellFormed(String time) {
    return FORM.matcher(time).matches() && readable(time);
  }

  /** Whether it is a time in ISO 8601. */
  public static boolean readable(String time) {
    try {
      Instant.parse(time);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The moment of a readable time. */
  public static Instant instant(String time) {
    return Instant.parse(time);
  }

  /** Whether one time lies before another; false where one of them cannot be read. */
  public static boolean before(String one, String other) {
    return readable(one) && readable(other) && instant(one).isBefore(instant(other));
  }
}
