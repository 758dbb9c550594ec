package io.connectchat.harness.report.rules;

import io.connectchat.harness.rule.Level;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Standing.Counts;
import io.connectchat.harness.rule.Verdict;
import java.util.List;

/**
 * What is reported of a pass.
 *
 * @param subject what was judged, for instance its URL
 * @param verdict of the whole
 * @param standings of each rule
 * @param notes what else there is to say, one line each
 * @param at when, as text
 * @param seconds how long it took
 */
public record RulesReport(
    String subject,
    Verdict verdict,
    Level level,
    List<Standing> standings,
    List<String> notes,
    String at,
    double seconds) {
  /** An immutable report. */
  public RulesReport {
    standings = List.copyOf(standings);
    notes = List.copyOf(notes);
  }

  /** How many rules count like this. */
  public long count(Counts counts) {
    return standings.stream().filter(standing -> standing.counts() == counts).count();
  }

  /** One line: how many rules came out how. */
  public String summary() {
    return "%d held, %d failed, %d warnings, %d excused, %d unknown"
        .formatted(
            count(Counts.HELD),
            count(Counts.FAILS),
            count(Counts.WARNS),
            count(Counts.EXCUSED),
            count(Counts.OPEN));
  }
}
