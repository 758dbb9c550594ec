package io.connectchat.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.rule.Standing.Counts;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationsTest {
  private static final String GOOD =
      """
      deviations:
        - id: SEND-17
          reason: our proxy stamps messages anew
          owner: chat team
          link: https://issues.example.com/CHAT-42
          expires: 2027-03-31
      """;
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

  private final RuleBook book = RuleBook.standard();
  private final Rule rule = book.rule("SEND-17");
  private final Ruling broken =
      new Ruling(rule, Outcome.fail(3, 1, "one time", "another", List.of()));

  @Test
  void anEntrySaysWhoExcusesWhatAndUntilWhen() {
    assertThat(read(GOOD).of("SEND-17"))
        .contains(
            new Deviation(
                "SEND-17",
                "our proxy stamps messages anew",
                "chat team",
                URI.create("https://issues.example.com/CHAT-42"),
                LAST_DAY));
    assertThat(read(GOOD).of("SEND-16")).isEmpty();
  }

  @Test
  void aBreachIsExcusedToTheLastDayAndFailsOnTheNext() {
    Optional<Deviation> known = read(GOOD).of("SEND-17");

    Standing then = Standing.of(broken, Level.SHOULD, known, LAST_DAY);
    Standing after = Standing.of(broken, Level.SHOULD, known, LAST_DAY.plusDays(1));

    assertThat(then.counts()).isEqualTo(Counts.EXCUSED);
    assertThat(after.counts()).isEqualTo(Counts.FAILS);
    assertThat(after.why())
        .isEqualTo(
            "its deviation expired on 2027-03-31 (chat team, https://issues.example.com/CHAT-42)");
  }

  @Test
  void anExpiredDeviationFailsAShouldEvenAtTheLevelMust() {
    Optional<Deviation> known = read(GOOD).of("SEND-17");

    assertThat(Standing.of(broken, Level.MUST, known, LAST_DAY.plusDays(1)).counts())
        .isEqualTo(Counts.FAILS);
    assertThat(Standing.of(broken, Level.MUST, Optional.empty(), LAST_DAY).counts())
        .isEqualTo(Counts.WARNS);
  }

  @Test
  void aDeviationThatIsNotNeededFails() {
    Standing standing =
        Standing.of(
            new Ruling(rule, Outcome.pass(3)), Level.SHOULD, read(GOOD).of("SEND-17"), LAST_DAY);

    assertThat(standing.counts()).isEqualTo(Counts.FAILS);
    assertThat(standing.why()).endsWith("take the deviation out");
  }

  @Test
  void aRuleThatWasNotSeenStaysOpenWithItsDeviation() {
    Ruling unseen = new Ruling(rule, Outcome.unknown("nobody spoke"));

    assertThat(Standing.of(unseen, Level.SHOULD, read(GOOD).of("SEND-17"), LAST_DAY).counts())
        .isEqualTo(Counts.OPEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: SEND-17|id: SEND-71|'d.yaml:2: there is no rule SEND-71; did you mean'",
        "2027-03-31|soon|'d.yaml:6: expires ''soon'': expected a day such as 2027-03-31'",
        "https://issues.example.com/CHAT-42|CHAT-42|'d.yaml:5: link ''CHAT-42'': expected a URL'",
        "owner: chat team|owner: ''|'d.yaml:4: an empty owner'",
        "owner: chat team|woner: me|'d.yaml:4: unknown key ''woner''; expected id, reason,'",
        "deviations:|exceptions:|'d.yaml:1: expected ''deviations:'' and a list'",
        "reason: our|reason: [our|'d.yaml:4: not YAML: '"
      })
  void aBrokenFileIsToldWithItsLine(String right, String wrong, String complaint) {
    assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
        .isInstanceOf(BadDeviations.class)
        .hasMessageStartingWith(complaint);
  }

  @Test
  void anEntryThatLacksSomethingOrStandsTwiceIsRefused() {
    assertThatThrownBy(() -> read(GOOD.replace("    owner: chat team\n", "")))
        .hasMessage("d.yaml:2: an entry without owner");
    assertThatThrownBy(() -> read(GOOD + GOOD.substring(GOOD.indexOf("  - id"))))
        .hasMessage("d.yaml:7: SEND-17 stands here twice");
    assertThatThrownBy(() -> read("")).hasMessageContaining("empty; expected 'deviations:'");
  }

  private Deviations read(String text) {
    return Deviations.read("d.yaml", text, book);
  }
}
