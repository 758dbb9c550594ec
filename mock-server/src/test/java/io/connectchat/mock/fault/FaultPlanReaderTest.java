package io.connectchat.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.text.DurationText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultPlanReaderTest {
  private final FaultPlanReader reader =
      new FaultPlanReader(
          new Vocabulary(
              Set.of("SendMessage", "GetTranscript"),
              Map.of("ThrottlingException", 429, "InternalServerException", 500)),
          1);

  @Test
  void readsEveryFaultOfAPlanInYaml() {
    FaultPlan plan =
        reader.read(
            "plan",
            """
            seed: 7
            faults:
              - {fault: drop, of: echo, every: 40}
              - {fault: duplicate, of: reply, nth: 3}
              - {fault: delay, rate: 0.01, by: 200ms..2s}
              - {fault: error, operation: SendMessage, nth: 3, type: ThrottlingException}
              - {fault: close, code: 1011, after: 10s, where: {attribute: cohort, is: B}}
            """);
    assertThat(plan.seed()).isEqualTo(7);
    assertThat(plan.faults())
        .extracting(ArmedFault::fault)
        .containsExactly(
            new Drop(Scope.ECHO),
            new Duplicate(Scope.REPLY, 2, DurationRange.NONE),
            new Delay(
                Scope.MESSAGE, new DurationRange(Duration.ofMillis(200), Duration.ofSeconds(2))),
            new OperationError(
                "SendMessage",
                CannedAnswer.error(
                    "ThrottlingException", 429, "ThrottlingException, as the fault plan has it"),
                false),
            new CloseSocket(Optional.empty(), Duration.ofSeconds(10), 1011));
  }

  @Test
  void readsAPlanInJsonIndentedWithTabs() {
    FaultPlan plan =
        reader.read("plan", "{\n\t\"faults\": [\n\t\t{\"fault\": \"drop\", \"every\": 2}\n\t]\n}");
    assertThat(plan.faults())
        .extracting(ArmedFault::fault)
        .containsExactly(new Drop(Scope.MESSAGE));
  }

  @Test
  void emptyPlanHasNoFaultAndTheDefaultSeed() {
    assertThat(reader.read("plan", "").faults()).isEmpty();
    assertThat(reader.read("plan", "").seed()).isEqualTo(1);
    assertThat(reader.read("plan", "faults: []").faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fault: dorp                                 | unknown fault 'dorp'; did you mean 'drop'? Known:
          every: 40                                   | 'fault' is missing
          fault: drop, evry: 40                       | unknown key 'evry' of fault 'drop'; did you mean 'every'? Known: every, fault, from, nth, of, rate, times, until, where.
          fault: drop, by: 2s                         | 'by' does not go with fault 'drop'; it goes with duplicate, delay, reorder, early, slow
          fault: drop, of: echos                      | unknown of 'echos'; did you mean 'echo'? Known: chat, echo,
          fault: drop, every: forty                   | 'every' must be a whole number from 1 to 9223372036854775807, but is 'forty'
          fault: drop, every: 0                       | 'every' must be a whole number from 1 to
          fault: drop, rate: 2                        | 'rate' must be a share from 0 to 1, such as 0.01, but is '2'
          fault: drop, rate: .nan                     | 'rate' must be a share from 0 to 1
          fault: drop, every: 2, nth: 3               | only one of 'every', 'nth' and 'rate' may be given
          fault: drop, every: 2, every: 3             | 'every' stands twice in one mapping
          fault: drop, every: [2]                     | 'every' must be a single value
          fault: delay                                | 'by' is missing; expected a duration such as 200ms
          fault: delay, by: 200                       | 'by' must be a duration such as 200ms, or a range such as 200ms..2s, but is '200'
          fault: delay, by: 2s..1s                    | 'by' must be a duration such as 200ms, or a range
          fault: error, operation: SendMesage         | unknown operation 'SendMesage'; did you mean 'SendMessage'? Known: GetTranscript, SendMessage, any.
          fault: error, operation: SendMessage, type: Throttling | unknown error type 'Throttling' without a status
          fault: error, operation: SendMessage, status: 200      | 'status' must be a whole number from 400 to 599, but is '200'
          fault: close, code: 7                       | 'code' must be a whole number from 1000 to 4999, but is '7'
          fault: close, after: soon                   | 'after' must be a duration such as 200ms or 10s, but is 'soon'
          fault: close, where: B                      | 'where' must be a mapping
          fault: close, where: {attribute: a}         | 'is' is missing
          fault: close, where: {attribute: a, was: b} | unknown key 'was' in 'where'
          """)
  void typoIsNamedWithItsLine(String fault, String complaint) {
    assertThatThrownBy(() -> reader.read("faults.yaml", "# a plan\nfaults:\n  - {" + fault + "}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("faults.yaml:3: " + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          faults          | plan:1: a fault plan must be a mapping
          fault: []       | plan:1: unknown key 'fault' in the plan; did you mean 'faults'?
          seed: 1         | plan:1: 'faults' is missing
          faults: drop    | plan:1: 'faults' must be a list
          faults: [drop]  | plan:1: a fault must be a mapping
          faults: [       | plan:1: this is neither YAML nor JSON
          """)
  void textThatIsNoPlanIsRefused(String text, String complaint) {
    assertThatThrownBy(() -> reader.read("plan", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(complaint);
  }

  @ParameterizedTest
  @CsvSource({"200ms,PT0.2S", "1.5s,PT1.5S", "5m,PT5M", "25h,PT25H"})
  void durationsAreReadAsWritten(String text, Duration duration) {
    assertThat(DurationText.parse(text)).isEqualTo(duration);
  }
}
