package io.connectchat.harness.judge;

import io.connectchat.harness.judge.load.CapacityResult;
import io.connectchat.harness.judge.load.LevelResult;
import io.connectchat.harness.rule.RuleResult;
import io.connectchat.harness.rule.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Comes to a verdict: breaches fail a run, and what it could not show is unknown. */
public final class Court {
  private final RunEvidence evidence;
  private final Circumstances circumstances;

  /** Evidence against the service: a FAIL whatever else happened. */
  private final List<String> breaches = new ArrayList<>();

  /** Why nothing but a breach can be concluded from the run. */
  private final List<String> unknowns = new ArrayList<>();

  /** What went wrong without being a breach. */
  private final List<String> failures = new ArrayList<>();

  /** What was asked for and could not be shown. */
  private final List<String> gaps = new ArrayList<>();

  private final List<String> warnings = new ArrayList<>();

  private Court(RunEvidence evidence, Circumstances circumstances) {
    this.evidence = evidence;
    this.circumstances = circumstances;
  }

  /** The verdict on what a run has shown. */
  public static Ruling rule(RunEvidence evidence, Circumstances circumstances) {
    return new Court(evidence, circumstances).rule();
  }

  private Ruling rule() {
    breaches();
    customers();
    circumstances.capacity().ifPresentOrElse(this::capacity, this::limits);
    unknowns();
    List<RuleResult> rules = new RulesOfTheRun(evidence).results();
    return new Ruling(verdict(), reasons(), List.copyOf(warnings), rules, limitResults());
  }

  /** Of a capacity search each level is held against the limits, and the run as a whole is not. */
  private List<LimitResult> limitResults() {
    if (circumstances.capacity().isPresent()) {
      return List.of();
    }
    String distrust = String.join("; ", circumstances.generator().why());
    return circumstances.limits().stream()
        .map(limit -> limit.result(evidence.latency(), distrust))
        .toList();
  }

  private Verdict verdict() {
    if (!breaches.isEmpty()) {
      return Verdict.FAIL;
    }
    if (!unknowns.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    if (!failures.isEmpty()) {
      return Verdict.FAIL;
    }
    return gaps.isEmpty() ? Verdict.PASS : Verdict.UNKNOWN;
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>(breaches);
    reasons.addAll(unknowns);
    reasons.addAll(failures);
    reasons.addAll(gaps);
    return List.copyOf(reasons);
  }

  private void breaches() {
    long accepted = count(Count.ACCEPTED);
    if (against(Count.UNDELIVERED) > 0) {
      breaches.add(
          against(Count.UNDELIVERED)
              + " of "
              + counted(accepted, "accepted message")
              + " did not come back on the customer's socket"
              + since(LoadRule.ECHO.id()));
    }
    breach(
        against(Count.CROSS_TALK),
        "frame",
        "of another conversation" + since(LoadRule.BELONGS.id()));
    breach(
        against(Count.DUPLICATED),
        "frame",
        "delivered more than once on the same socket" + since(LoadRule.ONCE.id()));
    breach(
        against(Count.UNRECORDED),
        "accepted message",
        "missing from the transcript" + since(LoadRule.RECORDED.id()));
    breach(
        against(LoadRule.RECORDED) - against(Count.UNRECORDED),
        "message",
        "more than once in the transcript");
    breach(against(LoadRule.LASTING), "item", "that a transcript had and a later one had not");
    breach(
        against(LoadRule.LIVE_RECORDED), "item", "that came live and missing from the transcript");
    breach(
        against(Count.MISSED),
        "item",
        "of the transcript that never came live" + since(LoadRule.REACHED.id()));
    breach(against(LoadRule.TRANSCRIPT_ORDER), "transcript", "not in the order of AbsoluteTime");
    breach(
        against(LoadRule.ECHO_CONTENT),
        "message",
        "that came back with another content" + since(LoadRule.ECHO_CONTENT.id()));
    breach(
        against(Count.UNANSWERED),
        "message",
        "without an answer from the other side" + since(Notes.ANSWER));
    breach(
        against(LoadRule.DIALOGUE),
        "customer",
        "that did not get what the dialogue expects" + since(LoadRule.DIALOGUE.id()));
    breach(
        against(LoadRule.FRAME_FORM),
        "frame",
        "that could not be read" + since(LoadRule.FRAME_FORM.id()));
    Arrays.stream(LoadRule.values()).filter(rule -> !rule.failsRun()).forEach(this::mild);
  }

  /** A rule whose breach does not fail the run. */
  private void mild(LoadRule rule) {
    long violations = against(rule);
    if (violations > 0) {
      warnings.add(
          rule.id()
              + " did not hold in "
              + counted(violations, "case")
              + ": \""
              + rule.title()
              + "\"");
    }
  }

  private void breach(long n, String noun, String what) {
    if (n > 0) {
      breaches.add(counted(n, noun) + " " + what);
    }
  }

  /** When the first of it was, where the start of the run is known. */
  private String since(String id) {
    OptionalLong first = evidence.sums().since(id);
    return first.isEmpty()
        ? ""
        : circumstances
            .start()
            .map(start -> ", from " + start.moment(first.getAsLong()))
            .orElse("");
  }

  static String counted(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private void customers() {
    Customers customers = evidence.customers();
    int failed = customers.failed() - customers.cut();
    if (failed > 0) {
      sparedBySearch()
          .add(
              failed
                  + " of "
                  + counted(customers.started(), "customer")
                  + " could not finish the chat"
                  + endedEarly(failed, customers.endedEarly())
                  + since(Notes.STEP));
    }
    circumstances.lost().ifPresent(failures::add);
    failure(customers.neverCame(), "customer", "never came, as the run ended early");
    if (count(Count.NOT_SENT) > 0) {
      sparedBySearch()
          .add(
              counted(count(Count.NOT_SENT), "message") + " never sent, since the chat had failed");
    }
    failure(evidence.contacts().leftOpen(), "chat", "left open");
    if (evidence.contacts().unsure() > 0) {
      warnings.add(
          counted(evidence.contacts().unsure(), "start")
              + " without an answer: a chat may still be open");
    }
  }

  private static String endedEarly(int failed, int early) {
    return early == 0
        ? ""
        : early == failed
            ? ", which was ended early (chat.ended)"
            : ", " + early + " of these since it was ended early (chat.ended)";
  }

  /** Customers that fail are how a capacity search finds its end, and what it looked for. */
  private List<String> sparedBySearch() {
    return circumstances.capacity().isPresent() ? warnings : failures;
  }

  /** The levels of a search have been held against the limits, one by one. */
  private void capacity(CapacityResult found) {
    found.noneHeld().ifPresent(failures::add);
    found.inconclusive().ifPresent(gaps::add);
    sharedWithFake();
    if (circumstances.generator().saturated()) {
      String why = String.join("; ", circumstances.generator().why());
      boolean byLatency = found.broke().filter(LevelResult::brokeByLatency).isPresent();
      if (byLatency) {
        unknowns.add("the generator was saturated, so the knee may be its own: " + why);
      } else {
        warnings.add("the generator was saturated, latencies may be too high: " + why);
      }
    }
  }

  private void failure(long n, String noun, String what) {
    if (n > 0) {
      failures.add(counted(n, noun) + " " + what);
    }
  }

  private void limits() {
    boolean trusted = !circumstances.generator().saturated();
    for (LatencyLimit limit : circumstances.limits()) {
      limit.broken(evidence.latency()).ifPresent((trusted ? failures : warnings)::add);
      limit.unmeasured(evidence.latency()).ifPresent(gaps::add);
    }
    sharedWithFake();
    if (trusted) {
      return;
    }
    if (circumstances.limits().isEmpty()) {
      String why = String.join("; ", circumstances.generator().why());
      warnings.add("the generator was saturated, latencies may be too high: " + why);
    } else {
      circumstances
          .generator()
          .why()
          .forEach(why -> unknowns.add("no limit can be judged: " + why));
    }
  }

  private void sharedWithFake() {
    if (circumstances.generator().sharedWithFake()) {
      warnings.add("the fake ran in this process: latencies are those of both together");
    }
  }

  private void unknowns() {
    circumstances.interrupted().ifPresent(unknowns::add);
    doubts();
    if (count(Count.SENT) == 0) {
      unknowns.add(
          circumstances.interrupted().isPresent() && evidence.customers().started() > 0
              ? "no chat was over by then: messages of open chats are not counted"
              : "no message was sent");
    }
    if (evidence.unread() > 0) {
      String unread =
          counted(evidence.unread(), "transcript")
              + " that could not be read: "
              + evidence.whyUnread().orElse("");
      (circumstances.transcriptAsked() ? gaps : warnings).add(unread);
    }
  }

  /** What the harness itself has spoiled shows nothing of the service. */
  private void doubts() {
    if (evidence.sums().doubted() > 0) {
      unknowns.add(
          counted(evidence.sums().doubted(), "conversation")
              + " that the harness itself spoiled: "
              + evidence.sums().firstDoubt());
    }
  }

  private long against(Count count) {
    return evidence.sums().against(count);
  }

  private long against(LoadRule rule) {
    return evidence.sums().against(rule);
  }

  private long count(Count count) {
    return evidence.sums().of(count);
  }
}
