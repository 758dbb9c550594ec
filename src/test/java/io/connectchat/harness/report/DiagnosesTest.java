package io.connectchat.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.diagnosis.Course;
import io.connectchat.harness.diagnosis.DiagnosisBoard;
import io.connectchat.harness.diagnosis.Unexplained;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.report.page.ChatPage;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers failed of, on the console, in verdict.json and in chat.html. */
class DiagnosesTest {
  private final DiagnosisBoard board = new DiagnosisBoard();

  private void fails(String customer, Operation operation, int status, String type, String words) {
    Course course = Course.ofLoad();
    ApiError error = new ApiError(status, type, words);
    course.saw(new Observation.Call(operation, 0, 1, 2_000_000, new Answer.Refused(error)));
    board.examine(customer, course);
  }

  private RunSummary summary() {
    fails("customer 1", Operation.START_CHAT_CONTACT, 429, "TooManyRequestsException", "");
    fails("customer 2", Operation.START_CHAT_CONTACT, 429, "LimitExceededException", "full");
    fails("customer 3", Operation.START_CHAT_CONTACT, 429, "LimitExceededException", "full");
    board.examine("customer 4", Course.ofLoad());
    return withWhatTheBoardSays();
  }

  private RunSummary withWhatTheBoardSays() {
    RunSummary bad = Sample.bad();
    return new RunSummary(
        bad.run(),
        bad.ruling(),
        bad.evidence(),
        bad.generator(),
        bad.load(),
        bad.context(),
        board.all(),
        board.unexplained());
  }

  @Test
  void verdictJsonHasEachWithItsEvidenceAndWhomItFits() {
    JsonNode diagnoses = VerdictJson.tree(summary()).path("diagnoses");

    assertThat(diagnoses).hasSize(2);
    assertThat(diagnoses.path(0).path("id").asText()).isEqualTo("8-17");
    assertThat(diagnoses.path(0).path("conversation").asText()).isEqualTo("customer 2");
    assertThat(diagnoses.path(0).path("conversations").asInt()).isEqualTo(2);
    assertThat(diagnoses.path(0).path("likelihood").asText()).isEqualTo("certain");
    assertThat(diagnoses.path(0).path("evidence").asText())
        .isEqualTo("StartChatContact was answered 429 LimitExceededException (full)");
    assertThat(diagnoses.path(0).path("remedy").asText()).contains("sweep --run DIR");
    assertThat(diagnoses.path(1).path("id").asText()).isEqualTo("1.3-08");
  }

  @Test
  void theConsoleSaysWhyAndWhatToDo() {
    List<String> lines = ConsoleSummary.lines(summary(), Optional.empty(), false);

    assertThat(lines)
        .containsSubsequence(
            "why        429 soon after a test has begun (8-17, certain, 2 customers)",
            "           seen: StartChatContact was answered 429 LimitExceededException (full)")
        .anySatisfy(line -> assertThat(line).startsWith("           do: end every chat"))
        .contains(
            "why        429 as too many calls were made in a second (1.3-08, certain, 1 customer)");
  }

  @Test
  void chatHtmlHasASectionForThem(@TempDir Path folder) throws Exception {
    assertThat(page(VerdictJson.tree(summary()), folder))
        .contains("<h2>Why</h2>")
        .contains("8-17, certain, 2 customers", "Seen of customer 2:", "What to do: </em>");
  }

  @Test
  void whatARunPassesWithIsNoReasonForItsVerdict(@TempDir Path folder) throws Exception {
    ObjectNode verdict = VerdictJson.tree(summary());

    assertThat(page(verdict.put("verdict", "PASS"), folder))
        .contains("<h2>Seen besides</h2>", "8-17, certain, 2 customers")
        .doesNotContain("<h2>Why</h2>");
  }

  /** A loss and an item that came twice: the second has a known reason, the first has none. */
  private RunSummary lostAndDoubled() {
    Course lost = Course.ofLoad();
    lost.found("SEND-09", "message 1 did not come back");
    board.examine("customer 1", lost);
    Course both = Course.ofLoad();
    both.found("SEND-09", "message 4 did not come back");
    both.found("ORD-02", "message 5 came twice");
    board.examine("customer 2", both);
    return withWhatTheBoardSays();
  }

  @Test
  void whatNoSymptomExplainsIsSaidWithWhereToLook() {
    JsonNode verdict = VerdictJson.tree(lostAndDoubled());

    assertThat(verdict.path("diagnoses").findValuesAsText("id")).containsExactly("8-09");
    assertThat(verdict.path("unexplained")).hasSize(1);
    JsonNode loss = verdict.at("/unexplained/0");
    assertThat(loss.path("rule").asText()).isEqualTo("SEND-09");
    assertThat(loss.path("must").asText())
        .isEqualTo("An accepted message comes back on the customer's socket");
    assertThat(loss.path("conversation").asText()).isEqualTo("customer 1");
    assertThat(loss.path("conversations").asInt()).isEqualTo(2);
    assertThat(loss.path("failsRun").asBoolean()).isTrue();
    assertThat(loss.path("lookAt").asText()).contains("lost on its way", "TRN-05");
  }

  @Test
  void theConsoleAndChatHtmlSayWhatNoSymptomExplains(@TempDir Path folder) throws Exception {
    RunSummary summary = lostAndDoubled();

    assertThat(ConsoleSummary.lines(summary, Optional.empty(), false))
        .containsSubsequence(
            "why        messages come out of order or twice (8-09, certain, 1 customer)",
            "why        SEND-09 in 2 customers: no known symptom fits; chat.html says where to look");
    assertThat(page(VerdictJson.tree(summary), folder))
        .contains("An accepted message comes back on the customer&#39;s socket</strong>")
        .contains("(SEND-09, 2 customers). None of the known symptoms fits")
        .contains("Where to look: </em>the frame was lost on its way");
  }

  @Test
  void whatASymptomExplainsIsNotUnexplained() {
    fails("customer 1", Operation.START_CHAT_CONTACT, 429, "LimitExceededException", "full");

    assertThat(board.unexplained()).isEmpty();
  }

  @Test
  void aRuleIsUnexplainedAlsoBehindManyFindingsOfAnother() {
    Course course = Course.ofLoad();
    for (int message = 1; message <= 20; message++) {
      course.found("SEND-09", "message " + message + " did not come back");
    }
    course.found("TRN-05", "message 1 is not in the transcript");
    board.examine("customer 1", course);

    assertThat(board.unexplained())
        .containsExactly(
            new Unexplained("SEND-09", "customer 1", 1),
            new Unexplained("TRN-05", "customer 1", 1));
  }

  private static String page(JsonNode verdict, Path folder) throws Exception {
    return Files.readString(
        ChatPage.write(
            verdict, JsonNodeFactory.instance.objectNode(), folder.resolve("none.hlog"), folder));
  }

  @Test
  void aRunInWhichNothingFailedHasNone() {
    assertThat(VerdictJson.tree(Sample.good()).path("diagnoses")).isEmpty();
    assertThat(ConsoleSummary.lines(Sample.good(), Optional.empty(), false))
        .noneMatch(line -> line.startsWith("why"));
  }
}
