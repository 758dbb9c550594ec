package io.connectchat.harness.evidence.film;

import io.connectchat.harness.evidence.Observation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A conversation to look at.
 *
 * @param conversation its name
 * @param contact the service's id of it; empty where it is not known
 * @param startNanos what times are shown from: the start of the run, on its monotonic clock
 * @param marks what was found of it, in the order in which it was noticed
 */
public record Film(
    String conversation,
    Optional<String> contact,
    long startNanos,
    List<Scene> scenes,
    List<Mark> marks) {
  public Film {
    scenes = List.copyOf(scenes);
    marks = List.copyOf(marks);
  }

  /**
   * Something that was found.
   *
   * @param rule the rule's id
   * @param expected what must hold, in a sentence
   * @param actual what was seen instead, in one line
   * @param nanos when it was noticed, on the same clock as the shots
   */
  public record Mark(String rule, String expected, String actual, long nanos) {}

  /**
   * The film of a conversation of which every observation is at hand, as in conformance tests. Only
   * what {@link Shot} has is taken from them: no body, no token, no URL.
   */
  public static Film of(
      String conversation, long startNanos, List<? extends Observation> seen, List<Mark> marks) {
    return around(conversation, startNanos, seen, seen, marks);
  }

  /**
   * The same, but only what stands near to some observations. What is left out is counted.
   *
   * @param points those that matter; the very objects, others may be equal to them
   */
  public static Film around(
      String conversation,
      long startNanos,
      List<? extends Observation> seen,
      Collection<? extends Observation> points,
      List<Mark> marks) {
    List<Scene> scenes = new Cut(seen, points).scenes();
    return new Film(conversation, Optional.empty(), startNanos, scenes, marks);
  }
}
