package io.connectchat.harness.settings;

import java.util.Optional;

/** An amount of US dollars above zero. */
record Dollars() implements Kind<Double> {

  @Override
  public String expected() {
    return "an amount of US dollars above 0, such as 25 or 0.50";
  }

  @Override
  public Optional<Double> read(String text) {
    return text.matches("[0-9]{1,7}(\\.[0-9]{1,4})?")
        ? Optional.of(Double.parseDouble(text)).filter(amount -> amount > 0)
        : Optional.empty();
  }

  @Override
  public String hint(String text) {
    return text.contains("$") ? "leave out the sign" : "";
  }
}
