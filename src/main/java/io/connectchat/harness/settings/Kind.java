package io.connectchat.harness.settings;

import java.util.Optional;

/**
 * How the text of a setting becomes a value. To add one: a record of its own that implements this.
 */
interface Kind<T> {

  /** What is expected, to follow the word "expected": {@code a whole number from 1}. */
  String expected();

  /** The value; empty when the text is not what is expected. */
  Optional<T> read(String text);

  /** What the user may have meant by a text that is not what is expected; empty when unknown. */
  default String hint(String text) {
    return "";
  }

  /** Whether the text is a secret, which no message, report or page shows. */
  default boolean isSecret() {
    return false;
  }
}
