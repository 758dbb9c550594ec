package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.rule.RuleResult;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.mock.ConnectChatMock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a target, and the verdict that the run must get. */
class FatesOfATargetTest {
  @TempDir private Path folder;
  private final List<RunOnFake> runs = new ArrayList<>();

  @AfterEach
  void close() {
    runs.forEach(RunOnFake::close);
  }

  @Test
  void nothingHappens() throws Exception {
    RunOnFake run = run("", "chat.messages", "10");
    Ruling ruling = run.customers(5);

    assertThat(ruling.verdict()).as("%s %s", ruling.reasons(), run.found()).isEqualTo(Verdict.PASS);
    assertThat(run.found()).isEmpty();
    assertThat(count(run, Count.ECHOED)).isEqualTo(50);
    assertThat(rule(ruling, "TRN-11")).isEqualTo(Verdict.PASS);
  }

  @Test
  void oneTranscriptItemIsLost() throws Exception {
    RunOnFake run = run("{fault: lose, of: message, nth: 7}", "chat.messages", "10");
    Ruling ruling = run.customers(5);

    assertThat(ruling.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(count(run, Count.UNRECORDED)).isEqualTo(1);
    String item = run.faults().get(0).item().orElseThrow();
    assertThat(run.found()).singleElement().asString().startsWith("TRN-05").contains(item);
  }

  @Test
  void aChatEndsEarly() throws Exception {
    RunOnFake run = run("{fault: end, on: echo, nth: 3}", "chat.messages", "10");
    run.waitForTheEndBefore(4);
    Ruling ruling = run.customers(1);

    assertThat(count(run, Count.ACCEPTED)).isEqualTo(3).isEqualTo(count(run, Count.ECHOED));
    assertThat(count(run, Count.REFUSED)).isEqualTo(7);
    assertThat(count(run, Count.UNDELIVERED) + count(run, Count.UNRECORDED)).isZero();
    assertThat(rule(ruling, "TRN-05")).isEqualTo(Verdict.UNKNOWN);
    assertThat(ruling.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(ruling.reasons())
        .containsExactly(
            "1 of 1 customer could not finish the chat, which was ended early (chat.ended)");
    assertThat(run.found())
        .hasSize(7)
        .allMatch(
            found -> found.startsWith("STEP send: the chat was ended early, chat.ended came "));
  }

  @Test
  void itIsSlowToAcceptAndAcknowledgesLate() throws Exception {
    RunOnFake run =
        run(
            """
            {fault: slow, operation: StartChatContact, by: 120ms}
              - {fault: slow, operation: SendMessage, by: 130ms}
              - {fault: delay, of: subscribe, by: 140ms}
            """,
            "chat.messages",
            "3");
    Ruling ruling = run.customers(3);

    assertThat(ruling.verdict()).as("%s %s", ruling.reasons(), run.found()).isEqualTo(Verdict.PASS);
    assertThat(run.latency(Leg.START).p50()).isGreaterThanOrEqualTo(119);
    assertThat(run.latency(Leg.SEND_ACK).p50()).isGreaterThanOrEqualTo(129);
    assertThat(run.latency(Leg.SUBSCRIBE_ACK).p50()).isGreaterThanOrEqualTo(139);
  }

  private RunOnFake run(String fault, String... settings) throws Exception {
    String plan = fault.isEmpty() ? "faults: []" : "faults:\n  - " + fault;
    RunOnFake run =
        new RunOnFake(
            folder, ConnectChatMock.builder().agent("silent").faults(plan).seed(1), settings);
    runs.add(run);
    return run;
  }

  private static long count(RunOnFake run, Count count) {
    return run.evidence().sums().of(count);
  }

  private static Verdict rule(Ruling ruling, String id) {
    return ruling.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(RuleResult::verdict)
        .findFirst()
        .orElseThrow();
  }
}
