package io.connectchat.mock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a member's value must be. */
interface Constraint {

  /** What is wrong with the value, in words that name the member; empty when nothing is. */
  Optional<String> violation(String name, JsonNode value);

  /** Text of min to max characters (code points, as the service models count). */
  static Constraint string(int min, int max) {
    return (name, value) -> {
      if (!value.isTextual()) {
        return Optional.of(name + " must be a string, but is " + shown(value) + ".");
      }
      if (!isUnicode(value.textValue())) {
        return Optional.of(name + " holds half of a surrogate pair; send whole characters.");
      }
      int length = value.textValue().codePointCount(0, value.textValue().length());
      return length >= min && length <= max
          ? Optional.empty()
          : Optional.of(
              "%s must have %d to %d characters, but has %d.".formatted(name, min, max, length));
    };
  }

  /** A whole number from min to max. */
  static Constraint integer(int min, int max) {
    return (name, value) ->
        value.canConvertToInt()
                && value.isIntegralNumber()
                && value.intValue() >= min
                && value.intValue() <= max
            ? Optional.empty()
            : Optional.of(
                "%s must be a whole number from %d to %d, but is %s."
                    .formatted(name, min, max, shown(value)));
  }

  static Constraint bool() {
    return (name, value) ->
        value.isBoolean()
            ? Optional.empty()
            : Optional.of(name + " must be true or false, but is " + shown(value) + ".");
  }

  /** One of these words. */
  static Constraint oneOf(String... words) {
    return (name, value) ->
        value.isTextual() && List.of(words).contains(value.textValue())
            ? Optional.empty()
            : Optional.of(
                "%s must be one of %s, but is %s."
                    .formatted(name, String.join(", ", words), shown(value)));
  }

  /** A whole number of at least min, however large. */
  static Constraint atLeast(long min) {
    return (name, value) ->
        value.canConvertToLong() && value.isIntegralNumber() && value.longValue() >= min
            ? Optional.empty()
            : Optional.of(
                "%s must be a whole number from %d on, but is %s."
                    .formatted(name, min, shown(value)));
  }

  /** Seconds since 1970, as the Connect API writes times. */
  static Constraint timestamp() {
    return (name, value) ->
        value.isNumber() && Math.abs(value.doubleValue()) < 1e11
            ? Optional.empty()
            : Optional.of(
                "%s must be a time in seconds since 1970, but is %s."
                    .formatted(name, shown(value)));
  }

  /** A list of at least min elements, each of which fulfils a constraint. */
  static Constraint list(int min, Constraint element) {
    return list(min, Integer.MAX_VALUE, element);
  }

  /** A list of min to max elements, each of which fulfils a constraint. */
  static Constraint list(int min, int max, Constraint element) {
    return (name, value) -> {
      if (!value.isArray() || value.size() < min || value.size() > max) {
        String bounds = max == Integer.MAX_VALUE ? min + " or more" : min + " to " + max;
        return Optional.of(
            "%s must be a list of %s, but is %s.".formatted(name, bounds, shown(value)));
      }
      for (int i = 0; i < value.size(); i++) {
        Optional<String> wrong = element.violation(name + "[" + i + "]", value.get(i));
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      return Optional.empty();
    };
  }

  /** A structure with members of its own. */
  static Constraint structure(Member... members) {
    Shape shape = Shape.of(members);
    return (name, value) ->
        value.isObject()
            ? shape.violation(name + ".", value)
            : Optional.of(name + " must be an object, but is " + shown(value) + ".");
  }

  // Half a surrogate pair has no UTF-8 form: it could be taken in, but never be given out again.
  private static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean isPair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!isPair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
