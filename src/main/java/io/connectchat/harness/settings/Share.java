package io.connectchat.harness.settings;

import java.util.Optional;

/** All, none, or a part of them, as a number from 0 to 1. */
record Share() implements Kind<Double> {

  @Override
  public String expected() {
    return "true, false or a share from 0 to 1 such as 0.1";
  }

  @Override
  public Optional<Double> read(String text) {
    return switch (text) {
      case "true" -> Optional.of(1.0);
      case "false" -> Optional.of(0.0);
      default ->
          text.matches("[01](\\.[0-9]{1,9})?")
              ? Optional.of(Double.parseDouble(text)).filter(share -> share <= 1)
              : Optional.empty();
    };
  }
}
