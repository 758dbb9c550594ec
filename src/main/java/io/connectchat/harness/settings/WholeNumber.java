package io.connectchat.harness.settings;

import java.util.Optional;

/** A whole number within bounds, both included. */
record WholeNumber(long from, long to) implements Kind<Long> {

  static WholeNumber any() {
    return new WholeNumber(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public String expected() {
    return from == Long.MIN_VALUE ? "a whole number" : "a whole number from " + from + " to " + to;
  }

  @Override
  public Optional<Long> read(String text) {
    if (!text.matches("-?[0-9]{1,19}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text)).filter(number -> from <= number && number <= to);
    } catch (NumberFormatException beyondLong) {
      return Optional.empty();
    }
  }
}
