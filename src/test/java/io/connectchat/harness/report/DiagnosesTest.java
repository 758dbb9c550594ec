package io.connectchat.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.diagnosis.Course;
import io.connectchat.harness.diagnosis.DiagnosisBoard;
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
    RunSummary bad = Sample.bad();
    return new RunSummary(
        bad.run(),
        bad.ruling(),
        bad.evidence(),
        bad.generator(),
        bad.load(),
        bad.context(),
        board.all());
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
        .contains("<h3>Why</h3>")
        .contains("8-17, certain, 2 customers", "Seen of customer 2:", "What to do: </em>");
  }

  @Test
  void whatARunPassesWithIsNoReasonForItsVerdict(@TempDir Path folder) throws Exception {
    ObjectNode verdict = VerdictJson.tree(summary());

    assertThat(page(verdict.put("verdict", "PASS"), folder))
        .contains("<h3>Seen besides</h3>", "8-17, certain, 2 customers")
        .doesNotContain("<h3>Why</h3>");
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
