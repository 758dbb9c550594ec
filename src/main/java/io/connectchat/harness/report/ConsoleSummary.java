package io.connectchat.harness.report;

import io.connectchat.harness.diagnosis.CommonDiagnosis;
import io.connectchat.harness.diagnosis.Diagnosis;
import io.connectchat.harness.diagnosis.Unexplained;
import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.Customers;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run says on the console when it is over: at most 25 lines, the verdict first. */
public final class ConsoleSummary {
  private static final int WIDTH = 120;
  private static final int MOST_REASONS = 4;
  private static final int MOST_WARNINGS = 2;
  private static final int MOST_DIAGNOSES = 2;

  private final List<String> lines = new ArrayList<>();
  private final RunSummary summary;

  private ConsoleSummary(RunSummary summary) {
    this.summary = summary;
  }

  /**
   * The lines.
   *
   * @param folder where the run's files are; empty when it could not be found
   * @param cutShort whether the run was; Gatling makes no report of it then
   */
  public static List<String> lines(RunSummary summary, Optional<Path> folder, boolean cutShort) {
    return new ConsoleSummary(summary).write(folder, cutShort);
  }

  private List<String> write(Optional<Path> folder, boolean cutShort) {
    RunInfo run = summary.run();
    line("");
    line("Verdict: %s", summary.ruling().verdict());
    some(summary.ruling().reasons(), MOST_REASONS, "  - ");
    line(
        "run        %s, target %s, seed %d, %.1f s",
        run.simulation(), run.target(), run.seed(), run.seconds());
    customers();
    messages();
    latency();
    summary.load().capacity().ifPresent(found -> wrapped("capacity   ", found.inWords()));
    summary.load().dialogue().ifPresent(found -> wrapped("dialogue   ", found.inWords()));
    summary.load().drift().ifPresent(found -> wrapped("drift      ", found.inWords()));
    FirstBreach.of(summary).ifPresent(this::first);
    diagnoses();
    some(summary.ruling().warnings(), MOST_WARNINGS, "note       ");
    line(
        "gatling    %s",
        cutShort ? "none: it makes no report of a run cut short" : gatling(folder));
    folder.ifPresent(path -> line("report     %s", path.resolve("chat.html")));
    folder.ifPresent(path -> line("verdict    %s", path.resolve(VerdictJson.FILE)));
    return List.copyOf(lines);
  }

  private static String gatling(Optional<Path> folder) {
    return folder
        .map(path -> path.resolve("index.html").toString())
        .orElse("not written: the folder of Gatling's report was not found");
  }

  private void customers() {
    Customers customers = summary.evidence().customers();
    line(
        "customers  %d started, %d completed, %d failed, at most %d at once; %d chats left open",
        customers.started(),
        customers.completed(),
        customers.failed(),
        customers.peak(),
        summary.evidence().contacts().leftOpen());
  }

  private void messages() {
    line(
        "messages   %d sent: %d accepted, %d refused, %d unsure",
        of(Count.SENT), of(Count.ACCEPTED), of(Count.REFUSED), of(Count.UNSURE));
    line(
        "           %d echoed, %d undelivered, %d duplicated, %d out of order on arrival",
        of(Count.ECHOED), of(Count.UNDELIVERED), of(Count.DUPLICATED), of(Count.ARRIVAL_DISORDER));
    line(
        "           %d answered, %d unanswered, %d missing from the transcript",
        of(Count.REPLIES), of(Count.UNANSWERED), of(Count.UNRECORDED));
  }

  private void latency() {
    line("latency    %-18s %7s %9s %9s %9s %9s", "ms", "count", "p50", "p90", "p99", "max");
    RunEvidence evidence = summary.evidence();
    for (Leg leg : Leg.values()) {
      LatencySummary figures = evidence.latency().get(leg).rounded();
      if (figures.count() == 0) {
        continue;
      }
      line(
          "           %-18s %7d %9.1f %9.1f %9.1f %9.1f",
          leg.title(), figures.count(), figures.p50(), figures.p90(), figures.p99(), figures.max());
    }
  }

  /** Why: of the surest also what shows it and what to do; chat.html has all of each. */
  private void diagnoses() {
    List<CommonDiagnosis> all = summary.diagnoses();
    all.stream().limit(MOST_DIAGNOSES).forEach(each -> diagnosis(each, each == all.get(0)));
    summary.unexplained().stream()
        .filter(each -> VerdictJson.failsRun(each.rule()))
        .findFirst()
        .ifPresent(this::unexplained);
  }

  private void unexplained(Unexplained found) {
    wrapped(
        "why        ",
        "%s in %s: no known symptom fits; chat.html says where to look"
            .formatted(found.rule(), customers(found.conversations())));
  }

  private static String customers(int count) {
    return count + (count == 1 ? " customer" : " customers");
  }

  private void diagnosis(CommonDiagnosis common, boolean whole) {
    Diagnosis surest = common.surest();
    wrapped(
        "why        ",
        "%s (%s, %s, %s)"
            .formatted(
                surest.symptom().felt(),
                surest.symptom().id(),
                surest.likelihood().word(),
                customers(common.conversations())));
    if (whole) {
      wrapped("           seen: ", surest.evidence());
      wrapped("           do: ", surest.symptom().remedy());
    }
  }

  private void first(FirstBreach breach) {
    String who = breach.conversation().isEmpty() ? "" : breach.conversation() + ", ";
    String lead =
        String.format(
            Locale.ROOT, "first      %.1f s, %s%s: ", breach.seconds(), who, breach.what());
    line("%s%s", lead, beginning(breach.explanation(), lead));
  }

  /** As much of a text as fits behind what leads to it; verdict.json has it all. */
  private static String beginning(String text, String lead) {
    int points = text.codePointCount(0, text.length());
    int room = Math.max(1, WIDTH - lead.length());
    return points <= room ? text : text.substring(0, text.offsetByCodePoints(0, room - 1)) + "…";
  }

  private void wrapped(String lead, String text) {
    line("%s%s", lead, beginning(text, lead));
  }

  private void some(List<String> texts, int most, String lead) {
    int shown = texts.size() <= most ? texts.size() : most - 1;
    texts.subList(0, shown).forEach(text -> line("%s%s", lead, beginning(text, lead)));
    if (shown < texts.size()) {
      line("%s%d more in %s", lead, texts.size() - shown, VerdictJson.FILE);
    }
  }

  private long of(Count count) {
    return summary.evidence().sums().of(count);
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
