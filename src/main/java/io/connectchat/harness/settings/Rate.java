package io.connectchat.harness.settings;

import java.util.Optional;

/** So many a second: above zero, fractions allowed. */
record Rate(int most) implements Kind<Double> {

  @Override
  public String expected() {
    return "a number a second above 0, at most " + most + ", such as 5 or 0.5";
  }

  @Override
  public Optional<Double> read(String text) {
    // Double.parseDouble alone would take "5d", "NaN" and "0x1p3".
    return text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
        ? Optional.of(Double.parseDouble(text)).filter(rate -> 0 < rate && rate <= most)
        : Optional.empty();
  }

  @Override
  public String hint(String text) {
    return text.matches("[0-9.]+ ?/ ?s") ? "leave out the unit: it is always a second" : "";
  }
}
