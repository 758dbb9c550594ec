package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The plan that is in force and since when; tells the journal which of its faults fired. */
final class PlanInForce {
  private final Journal journal;
  private final Clock clock;
  private volatile Since since;

  private record Since(FaultPlan plan, Instant start) {}

  PlanInForce(Journal journal, Clock clock, FaultPlan plan) {
    this.journal = journal;
    this.clock = clock;
    replace(plan);
  }

  FaultPlan plan() {
    return since.plan();
  }

  void replace(FaultPlan next) {
    since = new Since(next, clock.instant());
  }

  List<ArmedFault> faults() {
    return plan().faults();
  }

  /** Counts an occasion; the random numbers for it if the fault fires. */
  Optional<SplittableRandom> fires(ArmedFault armed, Occasion occasion) {
    return armed.fires(occasion, Duration.between(since.start(), clock.instant()));
  }

  /** Writes into the journal that a fault has fired. */
  void note(Occasion occasion, Details details) {
    journal.write(
        JournalEntry.Kind.FAULT,
        occasion.contact().map(Contact::id).orElse(""),
        occasion.participant(),
        details);
  }
}
