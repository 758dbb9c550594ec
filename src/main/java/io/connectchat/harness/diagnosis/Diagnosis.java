package io.connectchat.harness.diagnosis;

import io.connectchat.harness.evidence.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A symptom that a conversation shows, with the evidence for it.
 *
 * @param evidence in one line: what was seen, of which call, socket or frame, and when
 */
public record Diagnosis(Symptom symptom, Likelihood likelihood, String evidence) {
  private static final Comparator<Diagnosis> SUREST_FIRST =
      Comparator.comparing(Diagnosis::likelihood)
          .thenComparing(diagnosis -> diagnosis.symptom().id());

  /** Everything that fits a conversation, the likeliest first; nothing where nothing is known. */
  public static List<Diagnosis> of(Course course) {
    return Symptoms.ALL.stream()
        .flatMap(symptom -> of(symptom, course).stream())
        .sorted(SUREST_FIRST)
        .toList();
  }

  /** What one call shows by itself, as before a run; empty where it shows nothing. */
  public static Optional<Diagnosis> of(Observation.Call call) {
    Course course = Course.ofLoad();
    course.saw(call);
    return of(course).stream().filter(one -> one.likelihood() != Likelihood.POSSIBLE).findFirst();
  }

  private static Optional<Diagnosis> of(Symptom symptom, Course course) {
    return symptom
        .look()
        .apply(course)
        .map(sight -> new Diagnosis(symptom, sight.likelihood(), sight.evidence()));
  }

  /** Whether it is a reason for the breach of a rule. */
  boolean explains(String rule) {
    return symptom.explains().contains(rule);
  }

  /** In one line: what it is, what shows it, what to do. */
  public String inWords() {
    return symptom.id()
        + " ("
        + likelihood.word()
        + "): "
        + symptom.felt()
        + ": "
        + evidence
        + "; "
        + symptom.remedy();
  }
}
