package io.connectchat.harness.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * What holds when nobody gives a setting.
 *
 * @param words for the reference table
 * @param text what is read in its place, which may depend on other settings; empty for nothing
 */
record Default(String words, Function<Answers, Optional<String>> text) {

  static Default of(String text) {
    return new Default("`" + text + "`", answers -> Optional.of(text));
  }

  static Default none(String words) {
    return new Default(words, answers -> Optional.empty());
  }
}
