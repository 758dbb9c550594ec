package io.connectchat.harness.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A suite of test cases in the shape of Surefire's XML, which CI servers read. */
public final class JUnitSuite {
  private final String name;
  private final String time;
  private final String startedAt;
  private final List<Case> cases = new ArrayList<>();

  private enum Result {
    PASSED,
    FAILED,
    SKIPPED
  }

  /**
   * @param details the text of a failure, or what a case that passed puts out
   */
  private record Case(String group, String name, Result result, String message, String details) {}

  /**
   * @param time in seconds
   * @param startedAt without a zone, to the second; empty where it is not known
   */
  public JUnitSuite(String name, String time, String startedAt) {
    this.name = clean(name);
    this.time = time;
    this.startedAt = startedAt;
  }

  /**
   * A case that passed.
   *
   * @param group what stands in place of a class name
   */
  public void passed(String group, String name) {
    passed(group, name, "");
  }

  /** A case that passed with something to say. */
  void passed(String group, String name, String output) {
    cases.add(new Case(group, name, Result.PASSED, "", output));
  }

  /** A case that failed. */
  public void failed(String group, String name, String message, String details) {
    cases.add(new Case(group, name, Result.FAILED, message, details.isEmpty() ? message : details));
  }

  /** A case that could not be judged, and why. */
  public void skipped(String group, String name, String why) {
    cases.add(new Case(group, name, Result.SKIPPED, why, ""));
  }

  /** Whether nothing has failed so far. */
  boolean isWithoutFailure() {
    return count(Result.FAILED) == 0;
  }

  private long count(Result result) {
    return cases.stream().filter(each -> each.result() == result).count();
  }

  /** The whole document. */
  public String text() {
    StringWriter text = new StringWriter();
    try {
      write(XMLOutputFactory.newFactory().createXMLStreamWriter(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written into", e);
    }
    return text + "\n";
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(count(Result.FAILED)));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Long.toString(count(Result.SKIPPED)));
    xml.writeAttribute("time", time);
    if (!startedAt.isEmpty()) {
      xml.writeAttribute("timestamp", startedAt);
    }
    for (Case each : cases) {
      write(each, xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void write(Case each, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(each.group()));
    xml.writeAttribute("name", clean(each.name()));
    xml.writeAttribute("time", "0");
    if (each.result() == Result.FAILED) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(firstLine(each.message())));
      xml.writeAttribute("type", "FAIL");
      xml.writeCharacters(clean(each.details()));
      xml.writeEndElement();
    } else if (each.result() == Result.SKIPPED) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", clean(firstLine(each.message())));
      xml.writeEndElement();
    } else if (!each.details().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(each.details()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
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
