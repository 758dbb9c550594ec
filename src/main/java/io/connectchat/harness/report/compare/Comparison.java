package io.connectchat.harness.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.report.compare.Shift.Outcome;
import io.connectchat.harness.report.saved.BrokenRun;
import io.connectchat.harness.report.saved.SavedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A run held against a baseline. */
public final class Comparison {
  /** Neither worse nor unknown. */
  public static final int SAME = 0;

  /** A rule or a leg got worse. */
  public static final int WORSE = 1;

  /** It cannot be told. */
  public static final int UNKNOWN = 2;

  private static final List<String> FROM_BEST_TO_WORST = List.of("PASS", "UNKNOWN", "FAIL");

  /** What differs from run to run without a difference in what was asked for. */
  private static final Set<String> OWN = Set.of("chat.seed", "chat.reports", "chat.endpoint");

  private final SavedRun baseline;
  private final SavedRun run;
  private final List<Shift> shifts;
  private final List<String> unshownRules = new ArrayList<>();
  private final List<String> worseRules;
  private final List<String> notes = new ArrayList<>();

  private Comparison(SavedRun baseline, SavedRun run, List<Shift> shifts) {
    this.baseline = baseline;
    this.run = run;
    this.shifts = shifts;
    this.worseRules = worseRules();
    settings();
  }

  /**
   * Compares two runs by their folders.
   *
   * @throws BrokenRun naming the file and what to do
   */
  public static Comparison of(Path baseline, Path run) throws BrokenRun {
    SavedRun before = SavedRun.read(baseline);
    SavedRun now = SavedRun.read(run);
    Latencies one = new Latencies();
    before.latencies(one);
    Latencies other = new Latencies();
    now.latencies(other);
    return new Comparison(before, now, Shifts.of(one, other, distrust(before, now)));
  }

  private static String distrust(SavedRun before, SavedRun now) {
    if (now.saturated()) {
      return "the run's generator was saturated";
    }
    return before.saturated() ? "the baseline's generator was saturated" : "";
  }

  private List<String> worseRules() {
    List<String> worse = new ArrayList<>();
    for (JsonNode before : baseline.verdict().path("rules")) {
      for (JsonNode now : run.verdict().path("rules")) {
        if (now.path("id").equals(before.path("id")) && isWorse(before, now)) {
          // What the run could not show has not got worse by that.
          boolean broke = now.path("verdict").asText().equals("FAIL");
          (broke ? worse : unshownRules).add(change(before, now) + " " + named(now));
        }
      }
    }
    if (isWorse(baseline.verdict(), run.verdict())) {
      String reason = run.verdict().at("/reasons/0").asText("");
      worse.add(change(baseline.verdict(), run.verdict()) + " the run as a whole: " + reason);
    }
    return worse;
  }

  private static String named(JsonNode rule) {
    String reason = rule.path("reason").asText("");
    String name = rule.path("id").asText() + " " + rule.path("title").asText();
    return reason.isEmpty() ? name : name + ": " + reason;
  }

  private static boolean isWorse(JsonNode before, JsonNode now) {
    return rank(now) > rank(before);
  }

  private static int rank(JsonNode of) {
    return FROM_BEST_TO_WORST.indexOf(of.path("verdict").asText());
  }

  private static String change(JsonNode before, JsonNode now) {
    return before.path("verdict").asText() + " -> " + now.path("verdict").asText();
  }

  /** Two runs that were asked different things differ for that reason, too. */
  private void settings() {
    Set<String> names = new LinkedHashSet<>();
    baseline.verdict().path("settings").fieldNames().forEachRemaining(names::add);
    run.verdict().path("settings").fieldNames().forEachRemaining(names::add);
    names.removeAll(OWN);
    for (String name : names) {
      String before = value(baseline, name);
      String now = value(run, name);
      if (!before.equals(now) && notes.size() < 5) {
        notes.add(name + " was " + before + ", is " + now);
      }
    }
  }

  /** Without where it came from. */
  private static String value(SavedRun of, String name) {
    String words = of.verdict().path("settings").path(name).asText("not set");
    int origin = words.lastIndexOf(" (");
    return origin < 0 ? words : words.substring(0, origin);
  }

  /** {@link #SAME}, {@link #WORSE} or {@link #UNKNOWN}. */
  public int code() {
    if (!worseRules.isEmpty() || count(Outcome.WORSE) > 0) {
      return WORSE;
    }
    return count(Outcome.SAME) + count(Outcome.BETTER) > 0 ? SAME : UNKNOWN;
  }

  List<Shift> shifts() {
    return shifts;
  }

  private long count(Outcome outcome) {
    return shifts.stream().filter(shift -> shift.outcome() == outcome).count();
  }

  /** The table for the console, the decision last. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("baseline   " + title(baseline));
    lines.add("run        " + title(run));
    notes.forEach(note -> lines.add("differs    " + note));
    lines.add(
        line("%-19s %-4s %10s %10s %10s  %-23s", "ms", "", "baseline", "run", "shift", "between"));
    for (Shift shift : shifts) {
      lines.add(row(shift));
    }
    unshownRules.forEach(rule -> lines.add("rule       " + rule));
    worseRules.forEach(rule -> lines.add("rule       " + rule));
    lines.add(decision());
    return lines;
  }

  private static String title(SavedRun of) {
    return of.folder()
        + ": "
        + of.outcome()
        + ", "
        + of.verdict().at("/run/simulation").asText()
        + " of "
        + of.verdict().at("/run/startedAt").asText();
  }

  private static String row(Shift shift) {
    boolean measured = shift.run() > 0;
    return line(
            "%-19s %-4s %10s %10s %10s  %-23s %s%s",
            shift.leg().title(),
            shift.figure(),
            millis(shift.baseline()),
            measured ? millis(shift.run()) : "-",
            measured ? signed(shift.shift()) : "-",
            measured ? signed(shift.low()) + " and " + signed(shift.high()) : "",
            shift.outcome() == Outcome.UNKNOWN ? "UNKNOWN " : shift.outcome().name(),
            shift.why())
        .stripTrailing();
  }

  private String decision() {
    List<String> worse =
        Arrays.stream(Outcome.values())
            .filter(outcome -> count(outcome) > 0)
            .map(outcome -> count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
            .toList();
    String counted = String.join(", ", worse);
    return switch (code()) {
      case WORSE ->
          "Worse: "
              + counted
              + (worseRules.isEmpty() ? "" : ", " + worseRules.size() + " by rules");
      case SAME -> "Not worse: " + counted;
      default -> "Unknown: " + (counted.isEmpty() ? "nothing to compare" : counted);
    };
  }

  private static String millis(double millis) {
    return line("%.2f", millis);
  }

  private static String signed(double millis) {
    return line("%+.2f", millis);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
