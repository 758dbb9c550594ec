package io.connectchat.harness.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import java.util.List;

/** What came out for a client, for programs. */
public final class ClientFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ClientFiles() {}

  /** One object with schema, verdict and all rules. */
  public static String json(List<Ruling> rulings) {
    ObjectNode all = JSON.createObjectNode();
    all.put("schema", 1);
    all.put("verdict", List.of("PASS", "FAIL", "UNKNOWN").get(ClientReport.exitCode(rulings)));
    for (Ruling ruling : rulings) {
      Outcome outcome = ruling.outcome();
      ObjectNode one =
          all.withArray("rules")
              .addObject()
              .put("id", ruling.rule().id())
              .put("title", ruling.rule().title())
              .put("level", ruling.rule().level().name())
              .put("verdict", outcome.verdict().name())
              .put("observations", outcome.observations())
              .put("violations", outcome.violations());
      if (outcome.verdict() == Verdict.FAIL) {
        one.put("requires", ruling.rule().requires())
            .put("expected", outcome.expected())
            .put("actual", outcome.actual())
            .put("source", ruling.rule().source().link().toString());
      } else if (outcome.verdict() == Verdict.UNKNOWN) {
        one.put("reason", ClientReport.howToProvoke(ruling));
      }
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /** A test suite with a case for each rule; what was not seen is skipped. */
  public static String junit(List<Ruling> rulings) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"client-conformance\" tests=\"%d\" failures=\"%d\" skipped=\"%d\">\n"
            .formatted(
                rulings.size(), count(rulings, Verdict.FAIL), count(rulings, Verdict.UNKNOWN)));
    for (Ruling ruling : rulings) {
      String name = ruling.rule().id() + " " + ruling.rule().title();
      xml.append("  <testcase classname=\"client\" name=\"%s\"".formatted(escaped(name)));
      switch (ruling.outcome().verdict()) {
        case PASS -> xml.append("/>\n");
        case FAIL ->
            xml.append(
                ">\n    <failure>%s</failure>\n  </testcase>\n"
                    .formatted(escaped(String.join("\n", ClientReport.failure(ruling)))));
        case UNKNOWN ->
            xml.append(
                ">\n    <skipped message=\"%s\"/>\n  </testcase>\n"
                    .formatted(escaped(ClientReport.howToProvoke(ruling))));
      }
    }
    return xml.append("</testsuite>\n").toString();
  }

  private static long count(List<Ruling> rulings, Verdict verdict) {
    return rulings.stream().filter(ruling -> ruling.outcome().verdict() == verdict).count();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
