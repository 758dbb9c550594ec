package io.connectchat.harness.judge.load;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How customers came through a dialogue.
 *
 * @param name of its file
 * @param personas customers by their persona
 * @param finished customers that came to its end
 * @param abandoned customers that went without a word, as people do
 * @param impatient customers that went because they had waited too long for their patience
 * @param unmet customers that did not get what the dialogue expects
 */
public record DialogueResult(
    String name,
    Map<String, Long> personas,
    long finished,
    long abandoned,
    long impatient,
    long unmet) {

  public DialogueResult {
    personas = Collections.unmodifiableMap(new TreeMap<>(personas));
  }

  /** The outcome in one line for people. */
  public String inWords() {
    String who =
        personas.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return "%s: %d finished, %d unmet, %d abandoned, %d out of patience (%s)"
        .formatted(name, finished, unmet, abandoned, impatient, who);
  }
}
