package io.connectchat.harness.report.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.IntervalLogReader;
import io.connectchat.harness.latency.LatencyTotals;
import io.connectchat.harness.latency.Leg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of several injectors, put together. */
class MergeTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void countsAreAddedAndTheVerdictIsTheWorst() throws IOException {
    JsonNode merged = merge(good("a"), bad("b"));

    assertThat(merged.path("verdict").asText()).isEqualTo("FAIL");
    assertThat(merged.at("/reasons/0").asText())
        .isEqualTo("b: 1 of 2 accepted messages did not come back on the customer's socket");
    assertThat(merged.at("/customers/started").asInt()).isEqualTo(4);
    assertThat(merged.at("/messages/accepted").asInt()).isEqualTo(4);
    assertThat(merged.at("/messages/undelivered").asInt()).isEqualTo(1);
    assertThat(merged.at("/contacts/started").asInt()).isEqualTo(4);
    assertThat(rule(merged, "SEND-09").path("verdict").asText()).isEqualTo("FAIL");
    assertThat(rule(merged, "SEND-09").path("observations").asInt()).isEqualTo(4);
    // Only the first run read transcripts.
    assertThat(rule(merged, "TRN-05").path("verdict").asText()).isEqualTo("PASS");
    assertThat(merged.path("runAgain")).hasSize(2);
  }

  @Test
  void percentilesComeFromTheAddedHistogramsAndAreNoAverages() throws IOException {
    WrittenRun.good("1", NOON).echoes(9_000, 10).into(folder.resolve("a"));
    WrittenRun.good("2", NOON).echoes(1_000, 1_000).into(folder.resolve("b"));

    JsonNode echo = merge(folder.resolve("a"), folder.resolve("b")).at("/latencyMs/echo");

    assertThat(echo.path("count").asInt()).isEqualTo(10_000);
    assertThat(echo.path("p50").asDouble()).isEqualTo(10);
    assertThat(echo.path("p90").asDouble()).isEqualTo(10);
    assertThat(echo.path("p99").asDouble()).isEqualTo(1_000);
  }

  @Test
  void theSameDiagnosisIsToldOnceWithTheCustomersOfAllRuns() throws IOException {
    Path one =
        WrittenRun.bad("1", NOON).diagnosed("8-17", "customer 4", 3).into(folder.resolve("a"));
    Path other =
        WrittenRun.bad("2", NOON)
            .diagnosed("8-17", "customer 9", 2)
            .diagnosed("8-01", "customer 1", 1)
            .into(folder.resolve("b"));

    JsonNode diagnoses = merge(one, other).path("diagnoses");

    assertThat(diagnoses).hasSize(2);
    assertThat(diagnoses.at("/0/id").asText()).isEqualTo("8-17");
    assertThat(diagnoses.at("/0/conversations").asInt()).isEqualTo(5);
    assertThat(diagnoses.at("/0/conversation").asText()).isEqualTo("a, customer 4");
    assertThat(diagnoses.at("/1/id").asText()).isEqualTo("8-01");
    assertThat(diagnoses.at("/1/conversations").asInt()).isEqualTo(1);
  }

  @Test
  void whatNothingExplainsIsAddedByItsRule() throws IOException {
    Path one =
        WrittenRun.bad("1", NOON).unexplained("SEND-09", "customer 4", 3).into(folder.resolve("a"));
    Path other =
        WrittenRun.bad("2", NOON).unexplained("SEND-09", "customer 9", 2).into(folder.resolve("b"));

    JsonNode unexplained = merge(one, other).path("unexplained");

    assertThat(unexplained).hasSize(1);
    assertThat(unexplained.at("/0/conversations").asInt()).isEqualTo(5);
    assertThat(unexplained.at("/0/conversation").asText()).isEqualTo("a, customer 4");
  }

  @Test
  void theMergedLogHasEachLatencyOfBothAndNoOther() throws IOException {
    Path one = WrittenRun.good("1", NOON).echoes(9_000, 10).into(folder.resolve("a"));
    Path other =
        WrittenRun.good("2", NOON.plusSeconds(7)).echoes(999, 1_234).into(folder.resolve("b"));
    merge(one, other);

    LatencyTotals both = new LatencyTotals();
    IntervalLogReader.read(one.resolve(IntervalLog.FILE), both);
    IntervalLogReader.read(other.resolve(IntervalLog.FILE), both);
    LatencyTotals merged = new LatencyTotals();
    IntervalLogReader.read(folder.resolve("out").resolve(IntervalLog.FILE), merged);
    for (Leg leg : Leg.values()) {
      assertThat(merged.of(leg)).as(leg.key()).isEqualTo(both.of(leg));
    }
    assertThat(merged.of(Leg.ECHO).getTotalCount()).isEqualTo(9_998);
  }

  @Test
  void whatBrokeFirstIsTheFirstOfAllWithItsRunAndItsFilm() throws IOException {
    Path later = WrittenRun.bad("2", NOON).into(folder.resolve("b"));
    Path earlier = WrittenRun.bad("1", NOON.minusSeconds(5)).into(folder.resolve("a"));

    JsonNode first = merge(later, earlier).path("first");

    assertThat(first.path("conversation").asText()).isEqualTo("a, Ann");
    assertThat(first.path("sinceSeconds").asDouble()).isEqualTo(1.0);
    assertThat(folder.resolve("out").resolve(first.path("film").asText())).hasContent("Ann");
    assertThat(folder.resolve("out/chat.html"))
        .content()
        .contains("<strong>a, Ann</strong>", first.path("film").asText());
  }

  @Test
  void findingsAreInTheOrderOfTimeAndLeadToTheirFilms() throws IOException {
    Path later = WrittenRun.bad("2", NOON.plusSeconds(5)).into(folder.resolve("b"));
    Path earlier = WrittenRun.bad("1", NOON).into(folder.resolve("a"));

    JsonNode findings = merge(later, earlier).path("findings");

    assertThat(findings).hasSize(10);
    assertThat(findings.findValuesAsText("conversation"))
        .containsExactly(
            "a, Ann", "a, Ann", "a, Ann", "b, Ann", "b, Ann", "b, Ann", "a, Ann", "a, Ann",
            "b, Ann", "b, Ann");
    assertThat(findings.get(3).path("atSeconds").asDouble()).isEqualTo(6);
    assertThat(folder.resolve("out").resolve(findings.get(3).path("film").asText()))
        .hasContent("Ann");
  }

  @Test
  void whatTheLoadsHaveShownIsSaidRunByRun() throws IOException {
    WrittenRun one = WrittenRun.good("1", NOON);
    one.verdict().putObject("dialogue").put("inWords", "bank.yaml: 5 finished").putArray("steps");
    WrittenRun other = WrittenRun.good("2", NOON);
    other.verdict().putObject("dialogue").put("inWords", "bank.yaml: 7 finished").putArray("steps");

    JsonNode merged = merge(one.into(folder.resolve("a")), other.into(folder.resolve("b")));

    assertThat(merged.at("/dialogue/inWords").asText())
        .isEqualTo("a: bank.yaml: 5 finished; b: bank.yaml: 7 finished");
    assertThat(merged.has("capacity")).isFalse();
    assertThat(folder.resolve("out/chat.html"))
        .content()
        .contains("a: bank.yaml: 5 finished")
        .doesNotContain("step by step");
  }

  @Test
  void aSloIsJudgedAsItsWorstAndShowsTheFigureOfAll() throws IOException {
    WrittenRun kept = WrittenRun.good("1", NOON).echoes(2_000, 10);
    slo(kept, "PASS", 10);
    WrittenRun broken = WrittenRun.bad("2", NOON).echoes(2_000, 500);
    slo(broken, "FAIL", 500);

    JsonNode merged = merge(kept.into(folder.resolve("a")), broken.into(folder.resolve("b")));

    assertThat(merged.path("slos").toString())
        .isEqualTo(
            "[{\"name\":\"chat.slo.echo.p50\",\"verdict\":\"FAIL\",\"limitMs\":100,\"ms\":10.0,"
                + "\"count\":4000,\"reason\":\"b: was 500\"}]");
  }

  @Test
  void theTimelineIsTheSumOfAll() throws IOException {
    Path one = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    Path other = WrittenRun.good("2", NOON.plusSeconds(2)).into(folder.resolve("b"));
    merge(one, other);

    JsonNode timeline = JSON.readTree(folder.resolve("out/timeline.json").toFile());

    assertThat(timeline.path("seconds").toString()).isEqualTo("[0.0,1.0,2.0,3.0,4.0,5.0]");
    assertThat(timeline.path("arrived").toString()).isEqualTo("[0,1,2,4,5,6]");
    assertThat(timeline.at("/customers/chatting").toString()).isEqualTo("[1,1,2,1,1,0]");
  }

  @Test
  void allFilesOfARunAreThere() throws IOException {
    merge(good("a"), bad("b"));

    for (String file : List.of("chat.html", "junit.xml", "latency.hlog", "timeline.json")) {
      assertThat(folder.resolve("out").resolve(file)).isNotEmptyFile();
    }
  }

  @Test
  void aLogThatLostLatenciesIsSaid() throws IOException {
    Path run = good("a");
    ObjectNode verdict = (ObjectNode) JSON.readTree(run.resolve("verdict.json").toFile());
    verdict.withObject("/latencyMs/echo").put("count", 2_007);
    JSON.writeValue(run.resolve("verdict.json").toFile(), verdict);

    assertThat(merge(run, bad("b")).path("warnings").toString())
        .contains("echo: the interval logs have 4000 of 4007");
  }

  @Test
  void theSameRunTwiceIsRefused() throws IOException {
    Path run = good("a");

    assertThatThrownBy(() -> Merge.of(List.of(run, run)))
        .isInstanceOf(BrokenRun.class)
        .hasMessage(run + " is the same run as " + run + "; give each once");
  }

  @Test
  void whatIsMissingOrBrokenIsNamedWithWhatToDo() throws IOException {
    Path none = folder.resolve("none");
    assertBroken(none, none + " is not there; give the folder of a run, as in reports/");

    Files.createDirectories(none);
    assertBroken(
        none,
        none.resolve("verdict.json")
            + " cannot be read; give the folder of a run that has come to its verdict");

    Files.writeString(none.resolve("verdict.json"), "{\n\"schema\":1,\n]");
    assertBroken(none, none.resolve("verdict.json") + " is broken at line 3; run it again");

    Files.writeString(none.resolve("verdict.json"), "{}");
    assertBroken(none, none.resolve("verdict.json") + " is no verdict of schema 1; run it again");

    Path noLog = good("a");
    Files.delete(noLog.resolve("latency.hlog"));
    assertBroken(
        noLog,
        noLog.resolve("latency.hlog")
            + " is not there; it is written while a run goes on, so run it again");
  }

  @Test
  void whatIsInTheWayIsNotOverwritten() throws IOException {
    Path run = good("a");

    assertThatThrownBy(() -> Merge.of(List.of(run)).into(run))
        .isInstanceOf(BrokenRun.class)
        .hasMessage(run + " is not empty; give a folder that is empty or not there yet");
  }

  private static void assertBroken(Path run, String line) {
    assertThatThrownBy(() -> Merge.of(List.of(run))).isInstanceOf(BrokenRun.class).hasMessage(line);
  }

  private static void slo(WrittenRun run, String verdict, double millis) {
    ObjectNode slo = run.verdict().putArray("slos").addObject();
    slo.put("name", "chat.slo.echo.p50").put("verdict", verdict).put("limitMs", 100);
    slo.put("ms", millis).put("count", 2_000);
    if (verdict.equals("FAIL")) {
      slo.put("reason", "was " + (int) millis);
    }
  }

  private Path good(String name) throws IOException {
    return WrittenRun.good(name, NOON).into(folder.resolve(name));
  }

  private Path bad(String name) throws IOException {
    return WrittenRun.bad(name, NOON).into(folder.resolve(name));
  }

  private JsonNode merge(Path... runs) throws IOException {
    Merge.of(List.of(runs)).into(folder.resolve("out"));
    return JSON.readTree(folder.resolve("out/verdict.json").toFile());
  }

  private static JsonNode rule(JsonNode verdict, String id) {
    for (JsonNode rule : verdict.path("rules")) {
      if (rule.path("id").asText().equals(id)) {
        return rule;
      }
    }
    throw new AssertionError(id);
  }
}
