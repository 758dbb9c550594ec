package io.connectchat.harness.diagnosis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the conversations of a run have been diagnosed with. Thread-safe. */
public final class DiagnosisBoard {
  private static final Comparator<CommonDiagnosis> SUREST_FIRST =
      Comparator.comparing((CommonDiagnosis common) -> common.surest().likelihood())
          .thenComparing(CommonDiagnosis::conversations, Comparator.reverseOrder())
          .thenComparing(common -> common.surest().symptom().id());

  private static final Comparator<Unexplained> MOST_FIRST =
      Comparator.comparing(Unexplained::conversations, Comparator.reverseOrder())
          .thenComparing(Unexplained::rule);

  private final Map<String, CommonDiagnosis> byId = new LinkedHashMap<>();
  private final Map<String, Unexplained> unexplained = new LinkedHashMap<>();

  /**
   * Looks at a conversation that is over, if anything went wrong in it.
   *
   * @param conversation its name
   */
  public void examine(String conversation, Course course) {
    if (course.isTroubled()) {
      List<Diagnosis> fitting = Diagnosis.of(course);
      fitting.forEach(diagnosis -> add(conversation, diagnosis));
      course.broken().stream()
          .filter(rule -> fitting.stream().noneMatch(each -> each.explains(rule)))
          .forEach(rule -> leave(rule, conversation));
    }
  }

  private synchronized void leave(String rule, String conversation) {
    unexplained.merge(rule, new Unexplained(rule, conversation, 1), (known, one) -> known.more());
  }

  private synchronized void add(String conversation, Diagnosis diagnosis) {
    byId.merge(
        diagnosis.symptom().id(),
        new CommonDiagnosis(diagnosis, conversation, 1),
        (known, one) -> known.and(diagnosis, conversation));
  }

  /** What was found, the surest first, and then what fits most. */
  public synchronized List<CommonDiagnosis> all() {
    return byId.values().stream().sorted(SUREST_FIRST).toList();
  }

  /** The rules that were broken where no symptom explains it, the most often broken first. */
  public synchronized List<Unexplained> unexplained() {
    return unexplained.values().stream().sorted(MOST_FIRST).toList();
  }
}
