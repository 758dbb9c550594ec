package io.connectchat.harness.judge.load;

import java.util.Collections;
import java.util.List;
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
 * @param steps how far they came
 */
public record DialogueResult(
    String name,
    Map<String, Long> personas,
    long finished,
    long abandoned,
    long impatient,
    long unmet,
    List<Step> steps) {

  /**
   * One step of the dialogue.
   *
   * @param number from 1
   * @param line where it stands in the file
   * @param inWords what the customer does in it
   * @param reached customers that came to it
   * @param unmet customers that did not get here what the dialogue expects
   * @param gone customers that went without a word here
   */
  public record Step(int number, int line, String inWords, long reached, long unmet, long gone) {}

  public DialogueResult {
    steps = List.copyOf(steps);
    personas = Collections.unmodifiableMap(new TreeMap<>(personas));
  }

  /** The outcome in one line for people. */
  public String inWords() {
    String who =
        personas.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", " (", ")"));
    return "%s: %d finished, %d unmet, %d abandoned, %d out of patience%s"
        .formatted(name, finished, unmet, abandoned, impatient, personas.size() > 1 ? who : "");
  }
}
