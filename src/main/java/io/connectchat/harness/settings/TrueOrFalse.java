package io.connectchat.harness.settings;

import java.util.Optional;

/** {@code true} or {@code false}, and no other word for them. */
record TrueOrFalse() implements Kind<Boolean> {

  @Override
  public String expected() {
    return "true or false";
  }

  @Override
  public Optional<Boolean> read(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
