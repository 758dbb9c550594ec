package io.connectchat.harness.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.TextFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Dialogue DIALOGUE =
      Dialogue.read(
          new TextFile(
              "d.yaml",
              """
              personas:
                hurried: {share: 3, typing: 250..400, think: 1s..2s, patience: 5s..9s, abandons: 0.25}
                slow: {share: 1, typing: 60..120, think: {median: 4s, p95: 12s}}
              steps:
                - say: [one, two, three, four]
                - expect: anything
                - wait: 1s..9s
                - say: [five, six, seven]
              """),
          Optional.empty(),
          Duration.ZERO);

  @Test
  void theSameSeedGivesEachCustomerTheSamePlan() {
    assertThat(plans(42)).isEqualTo(plans(42));
  }

  @Test
  void theOrderInWhichCustomersComeDoesNotMatter() {
    List<Plan> backwards =
        IntStream.iterate(1_000, i -> i > 0, i -> i - 1)
            .mapToObj(customer -> Plan.of(DIALOGUE, 42, customer))
            .toList();

    assertThat(backwards.get(999)).isEqualTo(Plan.of(DIALOGUE, 42, 1));
  }

  @Test
  void anotherSeedGivesOthers() {
    List<Plan> of42 = plans(42);
    List<Plan> of43 = plans(43);
    long same =
        IntStream.range(0, of42.size()).filter(i -> of42.get(i).equals(of43.get(i))).count();

    assertThat(same).isZero();
  }

  @Test
  void personasComeByTheirShares() {
    Map<String, Long> counts =
        plans(42).stream()
            .collect(Collectors.groupingBy(plan -> plan.persona().name(), Collectors.counting()));

    assertThat(counts.get("hurried")).isBetween(720L, 780L);
    assertThat(counts.get("slow")).isEqualTo(1_000 - counts.get("hurried"));
  }

  @Test
  void customersAbandonAsOftenAsTheirPersonaDoesAndAtAnyStep() {
    List<Plan> abandoning = plans(42).stream().filter(p -> p.abandonsAt().isPresent()).toList();

    assertThat(abandoning).hasSizeBetween(150, 230);
    assertThat(abandoning).allMatch(plan -> plan.persona().name().equals("hurried"));
    assertThat(abandoning)
        .extracting(plan -> plan.abandonsAt().getAsInt())
        .contains(0, 1, 2, 3)
        .allMatch(at -> at >= 0 && at <= 3);
  }

  @Test
  void everyTextIsSaidBySomebodyAndTypedAtThePersonasSpeed() {
    Map<String, Long> said =
        plans(42).stream()
            .map(plan -> plan.moments().get(0).text())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(said.keySet()).containsExactlyInAnyOrder("one", "two", "three", "four");
    assertThat(said.values()).allMatch(count -> count > 200);
    for (Plan plan : plans(42)) {
      Plan.Moment moment = plan.moments().get(3);
      double aMinute = moment.text().length() * 60e9 / moment.typeNanos();
      assertThat(aMinute)
          .isBetween(plan.persona().slowest() * 0.999, plan.persona().fastest() * 1.001);
    }
  }

  @Test
  void timesOfPeopleHaveTheirMedianAndTheirPercentile() {
    List<Long> thought =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(customer -> Plan.of(DIALOGUE, 42, customer))
            .filter(plan -> plan.persona().name().equals("slow"))
            .map(plan -> plan.moments().get(0).thinkNanos())
            .sorted()
            .toList();

    assertThat(thought.get(thought.size() / 2) / 1e9).isBetween(3.8, 4.2);
    assertThat(thought.get(thought.size() * 95 / 100) / 1e9).isBetween(11.0, 13.0);
    assertThat(thought.get(thought.size() - 1) / 1e9).isLessThanOrEqualTo(48.0);
  }

  private static List<Plan> plans(long seed) {
    return IntStream.rangeClosed(1, 1_000).mapToObj(n -> Plan.of(DIALOGUE, seed, n)).toList();
  }
}
