package io.connectchat.harness.settings;

import java.util.Optional;

/** A text that is shown to nobody. */
record Secret(String expected) implements Kind<String> {

  @Override
  public Optional<String> read(String text) {
    // A header's value: visible Latin-1 and blanks, in one line.
    return Optional.of(text)
        .filter(value -> value.matches("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?"));
  }

  @Override
  public boolean isSecret() {
    return true;
  }
}
