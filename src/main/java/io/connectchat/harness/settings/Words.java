package io.connectchat.harness.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Several words with commas between them, each of a given form. */
record Words(String expected, String form) implements Kind<List<String>> {

  @Override
  public Optional<List<String>> read(String text) {
    List<String> words = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    return Optional.of(words).filter(all -> all.stream().allMatch(word -> word.matches(form)));
  }
}
