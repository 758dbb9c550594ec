package io.connectchat.harness.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.report.StrictReader;
import io.connectchat.harness.rule.Level;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Verdict;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a pass leaves behind for other programs. */
class RulesFilesTest {
  private static final String NASTY = "<b>\"quoted\" & 'more'</b>";

  private final RuleBook book = RuleBook.standard();
  private final RulesReport report =
      new RulesReport(
          "http://127.0.0.1:1/?a=1&b=2",
          Verdict.FAIL,
          Level.MUST,
          List.of(
              standing("START-03", Outcome.pass(2)),
              standing("CONN-11", Outcome.fail(4, 2, "a refusal", NASTY, List.of())),
              standing("SEND-17", Outcome.fail(4, 1, "one time", "another", List.of())),
              standing("RECV-10", Outcome.unknown("nobody can see it"))),
          List.of("2 chats started, 0 left open"),
          "2026-11-26T12:00:00Z",
          1.5);

  @Test
  void jsonHasEachRuleWithItsVerdictAndHowItCounts() throws Exception {
    JsonNode root = new ObjectMapper().readTree(RulesJson.text(report));

    assertThat(root.path("schema").asInt()).isEqualTo(1);
    assertThat(root.path("verdict").asText()).isEqualTo("FAIL");
    assertThat(root.path("rules").findValuesAsText("counts"))
        .containsExactly("HELD", "FAILS", "WARNS", "OPEN");
    assertThat(root.path("rules").get(1).path("actual").asText()).isEqualTo(NASTY);
    assertThat(root.path("rules").get(1).path("violations").asLong()).isEqualTo(2);
    assertThat(root.path("rules").get(3).path("why").asText()).isEqualTo("nobody can see it");
  }

  @Test
  void whatJsonHasIsReadBackAsTheLastPass() throws Exception {
    LastPass pass = LastPass.read(RulesJson.text(report));

    assertThat(pass.day()).isEqualTo("2026-11-26");
    assertThat(pass.verdicts())
        .containsEntry("START-03", "PASS")
        .containsEntry("CONN-11", "FAIL")
        .containsEntry("RECV-10", "UNKNOWN");
  }

  @Test
  void junitFailsWhatCountsAndSkipsWarningsAndTheUnknown() throws Exception {
    StrictReader.reads(RulesJUnit.text(report));
    Element suite = xml(RulesJUnit.text(report));

    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    assertThat(suite.getAttribute("name")).isEqualTo("conformance of http://127.0.0.1:1/?a=1&b=2");
    NodeList failures = suite.getElementsByTagName("failure");
    assertThat(failures.getLength()).isEqualTo(1);
    assertThat(((Element) failures.item(0)).getAttribute("message")).isEqualTo(NASTY);
    assertThat(failures.item(0).getTextContent())
        .startsWith("CONN-11 ")
        .contains("Requirement: ", "Expected: a refusal\n", "Actual: " + NASTY, "Source: ");
    assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(2);
  }

  @Test
  void thePageShowsEachBreachWithTheFilmOfItsMomentAndKeepsSecretsOut() {
    Exchange sent =
        new Exchange(
            "SendMessage",
            new Asked(
                "POST", URI.create("/"), Map.of("x-amz-bearer", "tok"), "{\"Content\":\"<Hi>\"}"),
            new Answered(200, Map.of(), "{\"Id\":\"m-1\"}", "", Instant.EPOCH),
            1_000_000,
            3_000_000);
    Session session = Session.of("Ann", List.of(sent));
    Outcome broken =
        Outcome.fail(1, 1, "a frame", "none for m-1", List.of(new Seen<>(session, sent)));

    String page =
        RulesPage.html(
            new RulesReport(
                "x",
                Verdict.FAIL,
                Level.MUST,
                List.of(standing("CONN-11", broken)),
                List.of(),
                "",
                1));

    assertThat(page)
        .contains("<article id=\"CONN-11\" class=\"\">", "class=\"timeline\"", "SendMessage 200")
        .contains("<tr class=\"call hit\">", "&lt;Hi&gt;", "✗ CONN-11</strong> none for m-1")
        .doesNotContain("tok\"");
  }

  private Standing standing(String id, Outcome outcome) {
    return Standing.of(
        new Ruling(book.rule(id), outcome),
        Level.MUST,
        Optional.empty(),
        LocalDate.of(2026, 11, 26));
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
