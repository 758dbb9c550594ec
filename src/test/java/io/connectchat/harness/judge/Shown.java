package io.connectchat.harness.judge;

import io.connectchat.harness.judge.load.CapacityResult;
import io.connectchat.harness.judge.load.LevelResult;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has shown and what the verdict depends on besides: ten good messages, and then more.
 */
final class Shown {
  private static final GeneratorHealth WELL =
      new GeneratorHealth(Map.of(GeneratorBound.PAUSE, 3.0), 20, false);
  private static final GeneratorHealth SATURATED =
      new GeneratorHealth(Map.of(GeneratorBound.PAUSE, 250.0), 20, false);

  private final Tally tally = new Tally();
  private final LatencyBook latency = new LatencyBook();
  private final List<LatencyLimit> limits = new ArrayList<>();
  private Customers customers = new Customers(2, 2, 0, 0, 2);
  private Contacts contacts = new Contacts(2, 2, 0);
  private GeneratorHealth generator = WELL;
  private boolean transcriptAsked;
  private long unread;
  private Optional<String> whyUnread = Optional.empty();
  private Optional<String> interrupted = Optional.empty();

  private Shown() {}

  static Shown nothing() {
    return new Shown();
  }

  static Shown tenGoodMessages() {
    Shown shown = new Shown().count(Count.SENT, 10).count(Count.ACCEPTED, 10);
    for (LoadRule rule : LoadRule.values()) {
      shown.tally.observe(rule);
    }
    return shown;
  }

  Shown count(Count count, long n) {
    tally.add(count, n);
    return this;
  }

  Shown broken(LoadRule rule) {
    tally.violate(rule, new Finding(rule.id(), "Ann", "so it was", 0));
    return this;
  }

  Shown customers(Customers seen) {
    customers = seen;
    return this;
  }

  Shown contacts(Contacts seen) {
    contacts = seen;
    return this;
  }

  Shown echoIn(long nanos) {
    latency.record(Leg.ECHO, nanos);
    return this;
  }

  Shown limit(Leg leg, String figure, double millis) {
    limits.add(new LatencyLimit(leg, figure, millis));
    return this;
  }

  Shown saturated() {
    generator = SATURATED;
    return this;
  }

  Shown unread(String why) {
    unread++;
    whyUnread = Optional.of(why);
    return this;
  }

  Shown transcriptAsked() {
    transcriptAsked = true;
    return this;
  }

  Shown interrupted(String why) {
    interrupted = Optional.of(why);
    return this;
  }

  Ruling rule() {
    return rule(generator, Optional.empty());
  }

  /** Of a capacity search whose only level held, with the fake in the same process. */
  Ruling ruleSearchOnOwnFake() {
    LevelResult held = new LevelResult(1, LevelResult.Outcome.HELD, 1, 0, 0, Map.of(), List.of());
    GeneratorHealth shared =
        new GeneratorHealth(generator.measured(), generator.ownCpuPercent(), true);
    return rule(shared, Optional.of(new CapacityResult(List.of(held), 1)));
  }

  private Ruling rule(GeneratorHealth health, Optional<CapacityResult> capacity) {
    RunEvidence evidence =
        new RunEvidence(
            customers,
            contacts,
            new Sums(tally, new Tally()),
            latency.summaries(),
            unread,
            whyUnread);
    return Court.rule(
        evidence,
        new Circumstances(
            limits,
            transcriptAsked,
            health,
            interrupted,
            Optional.empty(),
            Optional.empty(),
            capacity));
  }
}
