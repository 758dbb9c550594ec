package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.rule.Finding;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was seen, the sums of verdict.json hold. */
class SumsTest {

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void theSumsHold(
      @ForAll("histories") List<List<Observation>> histories,
      @ForAll("patience") Patience patience,
      @ForAll int cuts) {
    RunJudge run = new RunJudge(patience);
    List<ConversationJudge> judges = histories.stream().map(history -> run.open("Ann")).toList();
    for (int i = 0; i < histories.size(); i++) {
      histories.get(i).forEach(judges.get(i)::saw);
      run.close(judges.get(i), (cuts >> i & 1) == 1, 5_000);
    }

    RunEvidence evidence = run.evidence();

    assertSums(evidence.sums());
    assertFindings(evidence.sums());
    assertPeople(evidence, histories.size());
    assertThat(of(evidence.sums(), Count.SENT) + of(evidence.sums(), Count.IN_FLIGHT))
        .as("every message that was sent is in a count")
        .isEqualTo(sendings(histories));
  }

  private static void assertSums(Sums sums) {
    assertThat(of(sums, Count.SENT))
        .isEqualTo(of(sums, Count.ACCEPTED) + of(sums, Count.REFUSED) + of(sums, Count.UNSURE));
    assertThat(of(sums, Count.ACCEPTED))
        .isEqualTo(of(sums, Count.ECHOED) + of(sums, Count.UNDELIVERED))
        .isEqualTo(sums.observations(LoadRule.ECHO));
    assertThat(of(sums, Count.UNDELIVERED)).isEqualTo(sums.violations(LoadRule.ECHO));
    assertThat(of(sums, Count.DUPLICATED)).isEqualTo(sums.violations(LoadRule.ONCE));
    assertThat(of(sums, Count.CROSS_TALK)).isEqualTo(sums.violations(LoadRule.BELONGS));
    assertThat(of(sums, Count.MISSED)).isEqualTo(sums.violations(LoadRule.REACHED));
    assertThat(of(sums, Count.UNRECORDED)).isLessThanOrEqualTo(sums.violations(LoadRule.RECORDED));
    assertThat(Arrays.stream(Count.values()).map(sums::of)).allMatch(count -> count >= 0);
  }

  private static void assertFindings(Sums sums) {
    List<String> found = sums.findings().stream().map(Finding::rule).toList();
    for (LoadRule rule : LoadRule.values()) {
      assertThat(found.stream().filter(rule.id()::equals))
          .hasSize(rule.isRate() ? 0 : (int) sums.violations(rule));
      assertThat(sums.violations(rule)).isLessThanOrEqualTo(sums.observations(rule));
    }
    assertThat(found.stream().filter(Notes.ANSWER::equals))
        .hasSize((int) of(sums, Count.UNANSWERED));
  }

  private static void assertPeople(RunEvidence evidence, int conversations) {
    Customers customers = evidence.customers();
    assertThat(customers.started()).isEqualTo(conversations).isEqualTo(customers.peak());
    assertThat(customers.completed() + customers.failed()).isEqualTo(conversations);
    assertThat(customers.cut()).isBetween(0, customers.failed());
    assertThat(evidence.contacts().leftOpen()).isBetween(0, conversations);
  }

  private static long of(Sums sums, Count count) {
    return sums.of(count);
  }

  private static long sendings(List<List<Observation>> histories) {
    return histories.stream().flatMap(List::stream).filter(Sending.class::isInstance).count();
  }

  @Provide
  Arbitrary<List<List<Observation>>> histories() {
    return AnyHistory.observations().list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<Patience> patience() {
    return Arbitraries.of(Story.PATIENT, Story.AWAITS_NO_REPLIES, new Patience(1_000, 10, true));
  }
}
