package io.connectchat.mock.quota;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a token bucket lets pass.
 *
 * @param perSecond tokens that come back in a second
 * @param burst tokens that it holds when it is full
 */
public record Rate(int perSecond, int burst) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,7})/(\\d{1,7})");

  public Rate {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException(
          perSecond + "/" + burst + ": expected at least 1 a second and a burst of at least 1");
    }
  }

  /**
   * Reads a rate such as {@code 50/75}.
   *
   * @throws IllegalArgumentException if it is none, with a message for users
   */
  static Rate parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no rate; expected calls a second and burst, such as 50/75");
    }
    return new Rate(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
