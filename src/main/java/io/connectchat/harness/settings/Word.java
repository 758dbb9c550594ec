package io.connectchat.harness.settings;

import java.util.Optional;

/** Text of a given form, kept as it is. */
record Word(String expected, String form) implements Kind<String> {

  /** Anything but nothing; whoever uses it says what is wrong with it. */
  static Word any(String expected) {
    return new Word(expected, "(?s).+");
  }

  /** An id or ARN of Amazon Connect. */
  static Word id(String what, int longest) {
    return new Word(
        "the id or ARN of " + what + ", at most " + longest + " characters without blanks",
        "[A-Za-z0-9:/_.-]{1," + longest + "}");
  }

  @Override
  public Optional<String> read(String text) {
    return Optional.of(text).filter(word -> word.matches(form));
  }
}
