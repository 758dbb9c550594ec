package io.connectchat.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes junit.xml of a verdict, in the shape of Surefire that CI servers read: a case for each
 * rule and for each latency limit. FAIL is a failure, with what was found; UNKNOWN is skipped, with
 * the reason.
 */
public final class JUnitXml {
  /** The file's name. */
  public static final String FILE = "junit.xml";

  private static final int MOST_FINDINGS = 20;
  private static final int TO_THE_SECOND = "yyyy-MM-ddTHH:mm:ss".length();

  /**
   * Broken, and no failure of a load run by this harness's policy: a CI job must not fail by it.
   */
  private static final String MILD = "MILD";

  private final JsonNode verdict;
  private final List<Case> cases = new ArrayList<>();

  private record Case(String suite, String name, String verdict, String message, String details) {}

  private JUnitXml(JsonNode verdict) {
    this.verdict = verdict;
    verdict.path("rules").forEach(this::rule);
    verdict.path("slos").forEach(this::limit);
    boolean isSaid = cases.stream().anyMatch(each -> each.verdict().equals("FAIL"));
    if (overall().equals("UNKNOWN") || overall().equals("FAIL") && !isSaid) {
      cases.add(new Case("run", "The run as a whole", overall(), reasons(), reasons()));
    }
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @param verdict the content of verdict.json
   * @throws IOException when the folder cannot be written
   */
  public static Path write(JsonNode verdict, Path folder) throws IOException {
    return WholeFile.write(folder.resolve(FILE), text(verdict));
  }

  /** The file's content. */
  static String text(JsonNode verdict) {
    try {
      return new JUnitXml(verdict).suite();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written into", e);
    }
  }

  private String overall() {
    return verdict.path("verdict").asText();
  }

  private String reasons() {
    List<String> reasons = new ArrayList<>();
    verdict.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    return String.join("\n", reasons);
  }

  private void rule(JsonNode rule) {
    String id = rule.path("id").asText();
    long violations = rule.path("violations").asLong();
    String result = rule.path("verdict").asText();
    if (result.equals("FAIL") && !rule.path("failsRun").asBoolean(true)) {
      result = MILD;
    }
    String message =
        result.equals(MILD)
            ? violations + " times, which fails no load run"
            : result.equals("FAIL")
                ? violations + " of " + rule.path("observations").asLong() + " did not hold"
                : rule.path("reason").asText();
    String name = id + " " + rule.path("title").asText();
    cases.add(new Case("rules", name, result, message, findings(id)));
  }

  private String findings(String rule) {
    List<String> lines = new ArrayList<>();
    for (JsonNode finding : verdict.path("findings")) {
      if (finding.path("rule").asText().equals(rule) && lines.size() < MOST_FINDINGS) {
        String film = finding.path("film").asText("");
        lines.add(
            String.format(
                Locale.ROOT,
                "%s, %.3f s: %s%s",
                finding.path("conversation").asText(),
                finding.path("atSeconds").asDouble(),
                finding.path("explanation").asText(),
                film.isEmpty() ? "" : " (" + film + ")"));
      }
    }
    return String.join("\n", lines);
  }

  private void limit(JsonNode limit) {
    String name = limit.path("name").asText() + " at most " + number(limit.path("limitMs")) + " ms";
    String reason = limit.path("reason").asText("");
    String measured = number(limit.path("ms")) + " ms of " + limit.path("count").asLong();
    cases.add(new Case("slos", name, limit.path("verdict").asText(), reason, measured));
  }

  private static String number(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().toPlainString();
  }

  private String suite() throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", suiteName());
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(count("FAIL")));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Long.toString(count("UNKNOWN")));
    xml.writeAttribute("time", seconds());
    xml.writeAttribute("timestamp", startedAt());
    for (Case each : cases) {
      write(each, xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    return text + "\n";
  }

  private void write(Case each, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", suiteName() + "." + each.suite());
    xml.writeAttribute("name", clean(each.name()));
    xml.writeAttribute("time", "0");
    switch (each.verdict()) {
      case "FAIL" -> {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", clean(firstLine(each.message())));
        xml.writeAttribute("type", "FAIL");
        xml.writeCharacters(clean(each.details().isEmpty() ? each.message() : each.details()));
        xml.writeEndElement();
      }
      case "UNKNOWN" -> {
        xml.writeStartElement("skipped");
        xml.writeAttribute("message", clean(firstLine(each.message())));
        xml.writeEndElement();
      }
      case MILD -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean("did not hold " + each.message() + "\n" + each.details()));
        xml.writeEndElement();
      }
      default -> {}
    }
    xml.writeEndElement();
  }

  private String suiteName() {
    return clean("connect-chat." + verdict.path("run").path("simulation").asText("run"));
  }

  /** To the second and without a zone, as the schema has it. */
  private String startedAt() {
    String text = verdict.path("run").path("startedAt").asText();
    return text.substring(0, Math.min(text.length(), TO_THE_SECOND));
  }

  private String seconds() {
    return verdict.path("run").path("seconds").asText("0");
  }

  private long count(String result) {
    return cases.stream().filter(each -> each.verdict().equals(result)).count();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Without what XML 1.0 cannot hold at all, not even escaped. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(point -> isXml(point) ? point : '\ufffd').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point >= 0x20 && point <= 0xd7ff
        || point >= 0xe000 && point <= 0xfffd
        || point >= 0x10000;
  }
}
