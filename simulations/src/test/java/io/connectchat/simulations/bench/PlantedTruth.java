package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A fake that loses one message in 10,000 and doubles another, held against its own journal. */
final class PlantedTruth {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("\\(Id ([^)]+)\\)");
  private static final String[] HUNDRED_THOUSAND = {
    "chat.customers=200", "chat.messages=500", "chat.rampUp=5s", "chat.thinkTime=0ms"
  };

  private PlantedTruth() {}

  static void faulty(Bench bench) throws IOException, InterruptedException {
    Path journal = bench.folder().resolve("planted.jsonl");
    String plan =
        bench.plan(
            "planted",
            "{fault: drop, of: echo, every: 10000}",
            "{fault: duplicate, of: echo, every: 10000}");
    JsonNode verdict;
    try (FakeProcess fake =
        FakeProcess.start(
            Bench.FAKE_MEGABYTES,
            "--agent",
            "silent",
            "--faults",
            plan,
            "--journal",
            journal.toString())) {
      verdict = bench.run("planted", fake.url(), HUNDRED_THOUSAND);
    }
    Set<String> lost = planted(journal, "drop");
    Set<String> doubled = planted(journal, "duplicate");
    boolean same =
        lost.equals(named(verdict, "SEND-09")) && doubled.equals(named(verdict, "ORD-02"));
    boolean nothingElse = verdict.path("findings").size() == lost.size() + doubled.size();
    bench.claim(
        same && nothingElse && !lost.isEmpty() && !doubled.isEmpty(),
        "100,000 messages, 1 in 10,000 lost and 1 in 10,000 doubled: each named, and nothing else",
        "%d lost and %d doubled by the fake's journal; %d findings, Ids %s; verdict %s, %d sent"
            .formatted(
                lost.size(),
                doubled.size(),
                verdict.path("findings").size(),
                same ? "the same" : "NOT the same",
                verdict.path("verdict").asText(),
                verdict.path("messages").path("sent").asLong()));
    Files.delete(journal);
  }

  static void clean(Bench bench) throws IOException, InterruptedException {
    JsonNode verdict;
    try (FakeProcess fake = FakeProcess.start(Bench.FAKE_MEGABYTES, "--agent", "silent")) {
      verdict = bench.run("clean", fake.url(), HUNDRED_THOUSAND);
    }
    bench.claim(
        verdict.path("verdict").asText().equals("PASS") && verdict.path("findings").isEmpty(),
        "100,000 messages of a clean fake: no finding",
        "%d echoed, %d findings, verdict %s, %.0f s"
            .formatted(
                verdict.path("messages").path("echoed").asLong(),
                verdict.path("findings").size(),
                verdict.path("verdict").asText(),
                verdict.path("run").path("seconds").asDouble()));
  }

  private static Set<String> planted(Path journal, String fault) throws IOException {
    Set<String> items = new TreeSet<>();
    try (Stream<String> lines = Files.lines(journal)) {
      for (String line : (Iterable<String>) lines.filter(l -> l.contains("\"fault\""))::iterator) {
        JsonNode entry = JSON.readTree(line);
        if (entry.path("kind").asText().equals("fault")
            && entry.path("fault").asText().equals(fault)) {
          items.add(entry.path("item").asText());
        }
      }
    }
    return items;
  }

  private static Set<String> named(JsonNode verdict, String rule) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode finding : verdict.path("findings")) {
      Matcher id = ID.matcher(finding.path("explanation").asText());
      if (finding.path("rule").asText().equals(rule) && id.find()) {
        ids.add(id.group(1));
      }
    }
    return ids;
  }
}
