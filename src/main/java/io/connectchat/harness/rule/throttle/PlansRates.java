package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** THR-03: planned rates fit the quotas. */
final class PlansRates {
  /**
   * Calls a second and burst of an account that nobody has raised (administrator guide, quotas).
   */
  private static final Map<String, double[]> QUOTAS =
      Map.of(
          "StartChatContact", new double[] {5, 8},
          "CreateParticipantConnection", new double[] {6, 9},
          "SendMessage", new double[] {10, 15},
          "GetTranscript", new double[] {8, 12},
          "DisconnectParticipant", new double[] {3, 5});

  static final Rule RULE =
      Rule.should("THR-03", CLIENT, DOC)
          .title("Planned rates fit the quotas")
          .does("plans a run")
          .requires("rates above the configured quotas SHOULD be warned of before the run")
          .from(Source.adminGuide("Service quotas", "amazon-connect-service-limits"))
          .check(
              Check.counting(
                  "two calls of an operation with a quota",
                  (history, tally) ->
                      QUOTAS.forEach(
                          (operation, quota) -> judge(history, operation, quota, tally))));

  private PlansRates() {}

  private static void judge(History history, String operation, double[] quota, Tally tally) {
    List<Seen<Exchange>> calls =
        history
            .exchanges(operation)
            .sorted(Comparator.comparingLong(seen -> seen.what().startNanos()))
            .toList();
    double tokens = quota[1];
    for (int i = 0; i < calls.size(); i++) {
      if (i > 0) {
        long gap = calls.get(i).what().startNanos() - calls.get(i - 1).what().startNanos();
        tokens = Math.min(quota[1], tokens + gap * quota[0] / 1e9);
      }
      tokens--;
      if (calls.size() > 1) {
        tally.judge(
            "at most %.0f a second, and %.0f at once".formatted(quota[0], quota[1]),
            Conduct.unless(tokens >= 0, "more of " + operation),
            calls.get(i));
      }
    }
  }
}
