package io.connectchat.harness.cli;

import io.connectchat.harness.diagnosis.Course;
import io.connectchat.harness.diagnosis.Diagnosis;
import io.connectchat.harness.diagnosis.Likelihood;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.subject.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why probes could not start their chat or connect to it. A probe does much that must be refused,
 * so only those that came to no connection are asked.
 */
final class WhyNot {
  private WhyNot() {}

  /** One line for each diagnosis, with the probes that it fits. */
  static List<String> lines(History history) {
    Map<String, Diagnosis> first = new LinkedHashMap<>();
    Map<String, String> whose = new LinkedHashMap<>();
    history.sessions().stream()
        .filter(WhyNot::isShut)
        .forEach(
            session ->
                Diagnosis.of(Course.of(session)).stream()
                    .limit(1)
                    .forEach(
                        diagnosis -> {
                          String id = diagnosis.symptom().id();
                          first.putIfAbsent(id, diagnosis);
                          whose.merge(id, session.name(), (all, one) -> all + ", " + one);
                        }));
    return first.values().stream()
        .map(one -> "why " + whose.get(one.symptom().id()) + " could not begin: " + one.inWords())
        .toList();
  }

  /**
   * What a client's own chats show, where the service did nothing wrong on purpose; only what is
   * certain is said.
   */
  static List<String> ofClient(History history) {
    Map<String, String> first = new LinkedHashMap<>();
    Map<String, Integer> fits = new LinkedHashMap<>();
    for (Session session : history.sessions()) {
      Course course = Course.of(session);
      if (course.isTroubled() && !Situation.plantsFaultsIn(session.name())) {
        Diagnosis.of(course).stream()
            .filter(one -> one.likelihood() == Likelihood.CERTAIN)
            .forEach(
                one -> {
                  first.putIfAbsent(one.symptom().id(), one.inWords());
                  fits.merge(one.symptom().id(), 1, Integer::sum);
                });
      }
    }
    return first.entrySet().stream()
        .map(
            one ->
                "why, in %d of %d chats: %s"
                    .formatted(fits.get(one.getKey()), history.sessions().size(), one.getValue()))
        .toList();
  }

  /** Nobody was let in. */
  private static boolean isShut(Session session) {
    return !session.exchanges().isEmpty()
        && session.connectionTokens().isEmpty()
        && session.exchanges().stream().noneMatch(call -> call.operation().equals("AdvanceClock"));
  }
}
