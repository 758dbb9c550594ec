package io.connectchat.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.judge.LimitResult;
import io.connectchat.harness.judge.LoadRule;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.SampleRun;
import io.connectchat.harness.rule.Verdict;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** junit.xml, in the shape that CI servers read. */
class JUnitXmlTest {
  /** All that a run without a dialogue is judged by. */
  private static final int RULES = LoadRule.values().length - 1;

  @Test
  void aRunThatFailed() {
    assertThat(JUnitXml.text(VerdictJson.tree(Sample.bad())))
        .isEqualTo(Sample.golden("junit-bad.xml"));
  }

  @Test
  void thereIsACaseForEachRuleAndLimitAndTheCountsAreThoseOfTheCases() throws Exception {
    Element suite = parsed(VerdictJson.tree(limited())).getDocumentElement();

    assertThat(names(suite, "testcase"))
        .hasSize(RULES + 3)
        .contains(
            "RECV-01 A chat frame is a JSON text in a JSON object",
            "chat.slo.echo.p99 at most 500 ms",
            "chat.slo.reply.max at most 0.25 ms");
    assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(RULES + 3));
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    // The limit, and the rules that the run had no occasion to see.
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(Integer.toString(suite.getElementsByTagName("skipped").getLength()));
  }

  @Test
  void whatFailedForNoRuleHasACaseOfItsOwn() throws Exception {
    ObjectNode verdict = VerdictJson.tree(Sample.good());
    verdict.put("verdict", "UNKNOWN").putArray("reasons").add("the run was interrupted");

    Element suite = parsed(verdict).getDocumentElement();

    assertThat(names(suite, "testcase")).hasSize(RULES + 1).contains("The run as a whole");
    NodeList skipped = suite.getElementsByTagName("skipped");
    Element last = (Element) skipped.item(skipped.getLength() - 1);
    assertThat(last.getAttribute("message")).isEqualTo("the run was interrupted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PASS", "FAIL", "UNKNOWN"})
  void aStrictReaderTakesWhateverAServiceSaidAndTheRunWasRuled(String overall) throws Exception {
    String nasty = "\u0000\u001b[31m\ud83d<]]>&\"'\uffff🙂\r\n\tend";
    ObjectNode verdict = VerdictJson.tree(Sample.summary(SampleRun.wordy(), Sample.WELL));
    verdict.put("verdict", overall).putArray("reasons").add("the run was interrupted " + nasty);
    verdict.putArray("findings").addObject().put("rule", "SEND-09").put("explanation", nasty);
    verdict.withObject("/run").put("simulation", "Own" + nasty);
    for (JsonNode rule : verdict.path("rules")) {
      ((ObjectNode) rule).put("title", nasty).put("verdict", overall).put("reason", nasty);
    }

    StrictReader.reads(JUnitXml.text(verdict));
  }

  @Test
  void aStrictReaderTakesEachKindOfRun() throws Exception {
    for (RunSummary run : List.of(Sample.good(), Sample.bad(), limited())) {
      StrictReader.reads(JUnitXml.text(VerdictJson.tree(run)));
    }
  }

  @Test
  void whateverAServiceSaidCanBeWritten() throws Exception {
    ObjectNode verdict = VerdictJson.tree(Sample.summary(SampleRun.wordy(), Sample.WELL));
    verdict
        .putArray("findings")
        .addObject()
        .put("rule", "RECV-01")
        .put("explanation", "\u0000\ud83d<]]>&\"🙂");

    String failure = parsed(verdict).getElementsByTagName("failure").item(0).getTextContent();

    assertThat(failure).isEqualTo(", 0.000 s: ��<]]>&\"🙂");
  }

  private static RunSummary limited() {
    RunSummary good = Sample.good();
    Ruling all = good.ruling();
    List<LimitResult> limits =
        List.of(
            new LimitResult("echo", "p99", 500, 15, 2, Verdict.PASS, ""),
            new LimitResult("echo", "p50", 10, 15, 2, Verdict.FAIL, "echo p50 was 15 ms, over"),
            new LimitResult("reply", "max", 0.25, 0, 0, Verdict.UNKNOWN, "never happened"));
    return new RunSummary(
        good.run(),
        new Ruling(Verdict.FAIL, List.of("echo"), List.of(), all.rules(), limits),
        good.evidence(),
        good.generator(),
        good.context());
  }

  private static Document parsed(ObjectNode verdict) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JUnitXml.text(verdict))));
  }

  private static List<String> names(Element suite, String tag) {
    NodeList elements = suite.getElementsByTagName(tag);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      names.add(((Element) elements.item(i)).getAttribute("name"));
    }
    return names;
  }
}
