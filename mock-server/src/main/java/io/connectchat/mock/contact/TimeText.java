package io.connectchat.mock.contact;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as every part of the API writes them: UTC with exactly three fraction digits. */
public final class TimeText {
  private static final int LENGTH = "2026-11-22T11:41:01.506Z".length();
  private static final int NANOS_OF_MILLI = 1_000_000;

  private TimeText() {}

  /** Such as {@code 2026-11-22T11:41:01.506Z}; what is finer than a millisecond is cut off. */
  public static String of(Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    char[] text = new char[LENGTH];
    put(text, 0, 4, time.getYear(), '-');
    put(text, 5, 2, time.getMonthValue(), '-');
    put(text, 8, 2, time.getDayOfMonth(), 'T');
    put(text, 11, 2, time.getHour(), ':');
    put(text, 14, 2, time.getMinute(), ':');
    put(text, 17, 2, time.getSecond(), '.');
    put(text, 20, 3, time.getNano() / NANOS_OF_MILLI, 'Z');
    return new String(text);
  }

  private static void put(char[] text, int at, int digits, int number, char behind) {
    int rest = number;
    for (int i = at + digits - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    text[at + digits] = behind;
  }
}
