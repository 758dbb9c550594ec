package io.connectchat.mock;

import io.connectchat.mock.contact.Switch;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.text.DurationText;
import io.connectchat.mock.text.Nearest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Switches as users write them: {@code textLimit=16384}, {@code closeAfterEnd=10s}. */
final class SwitchValue {
  private SwitchValue() {}

  /**
   * The switches with one of them set.
   *
   * @throws IllegalArgumentException if there is no such switch or it has no such value, with a
   *     message for users
   */
  static Switches set(Switches switches, String name, String value) {
    Switch<?> named =
        Switches.all().stream()
            .filter(which -> which.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "unknown switch '" + name + "'; " + Nearest.hint(name, names())));
    try {
      return with(switches, named, value.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "switch %s: '%s' is none of its values; expected %s"
              .formatted(name, value, expected(named.type())),
          e);
    }
  }

  private static List<String> names() {
    return Switches.all().stream().map(Switch::name).toList();
  }

  private static <T> Switches with(Switches switches, Switch<T> which, String value) {
    return switches.with(which, which.type().cast(parsed(which.type(), value)));
  }

  private static Object parsed(Class<?> type, String text) {
    if (type == Duration.class) {
      return DurationText.parse(text);
    }
    if (type == Integer.class) {
      return Integer.valueOf(text);
    }
    List<?> values =
        type == Boolean.class ? List.of(true, false) : List.of(type.getEnumConstants());
    return values.stream()
        .filter(value -> text(value).equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static String expected(Class<?> type) {
    if (type == Duration.class) {
      return "a duration such as 200ms, 10s or 5m";
    }
    if (type == Integer.class) {
      return "a whole number";
    }
    return type == Boolean.class
        ? "true or false"
        : String.join(", ", Arrays.stream(type.getEnumConstants()).map(SwitchValue::text).toList());
  }

  /** A value as users write it. */
  static String text(Object value) {
    if (value instanceof Switches.ErrorKey key) {
      return key.name(); // as it stands on the wire
    }
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return value instanceof Duration duration ? text(duration) : value.toString();
  }

  private static String text(Duration duration) {
    if (duration.toSecondsPart() != 0 && duration.toMillisPart() == 0) {
      return duration.toSeconds() + "s";
    }
    if (duration.toMillisPart() != 0 || duration.isZero()) {
      return duration.toMillis() + "ms";
    }
    return duration.toMinutesPart() != 0 ? duration.toMinutes() + "m" : duration.toHours() + "h";
  }
}
