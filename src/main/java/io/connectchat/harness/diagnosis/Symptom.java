package io.connectchat.harness.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that users of Amazon Connect chat hit, as a value. To add one: write its class beside
 * its siblings and name it in {@link Symptoms}.
 *
 * @param id the same everywhere and for ever, such as {@code 8-05}: part and line of the project's
 *     protocol notes
 * @param felt what its victim notices, in one short sentence
 * @param shows what the evidence must show for it
 * @param why what is behind it
 * @param remedy what to do
 * @param sources where it is told of
 * @param explains the rules whose breach in a load run it is a reason for; {@code STEP} stands for
 *     a customer that cannot go on
 * @param look finds it in a conversation; empty when the evidence does not show it
 */
public record Symptom(
    String id,
    String felt,
    String shows,
    String why,
    String remedy,
    List<String> sources,
    List<String> explains,
    Function<Course, Optional<Sight>> look) {

  /** Begins a symptom. */
  static Draft of(String id) {
    return new Draft(id);
  }

  /** A symptom that is being declared. */
  static final class Draft {
    private final String id;
    private String felt = "";
    private String shows = "";
    private String why = "";
    private String remedy = "";
    private List<String> sources = List.of();
    private List<String> explains = List.of("STEP");

    private Draft(String id) {
      this.id = id;
    }

    /** What its victim notices, in one short sentence. */
    Draft felt(String words) {
      felt = words;
      return this;
    }

    /** What the evidence must show. */
    Draft shows(String words) {
      shows = words;
      return this;
    }

    /** What is behind it. */
    Draft because(String words) {
      why = words;
      return this;
    }

    /** What to do. */
    Draft remedy(String words) {
      remedy = words;
      return this;
    }

    /** Where it is told of: threads, pages. */
    Draft from(String... places) {
      sources = List.of(places);
      return this;
    }

    /** Which rules' breaches it is a reason for; without this, that a customer cannot go on. */
    Draft explains(String... rules) {
      explains = List.of(rules);
      return this;
    }

    /** The whole symptom. */
    Symptom seenIn(Function<Course, Optional<Sight>> look) {
      return new Symptom(id, felt, shows, why, remedy, sources, explains, look);
    }
  }
}
