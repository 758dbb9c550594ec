package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.VerdictJson;
import io.connectchat.harness.report.timeline.CustomerState;
import io.connectchat.harness.report.timeline.Moment;
import io.connectchat.harness.report.timeline.TimelineJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Folders of runs, as they are when a run is over. */
public final class WrittenRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MS = 1_000_000;

  private final ObjectNode verdict;
  private final Instant start;
  private int echoes = 2_000;
  private long millis = 20;

  private WrittenRun(String golden, String id, Instant start) {
    try (InputStream file = WrittenRun.class.getResourceAsStream("/report/" + golden)) {
      this.verdict = (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    this.start = start;
    verdict.withObject("/run").put("id", id).put("startedAt", start.toString());
    verdict.withObject("/generator").put("saturated", false);
  }

  /** A run that passed. */
  public static WrittenRun good(String id, Instant start) {
    return new WrittenRun("verdict-good.json", id, start);
  }

  /** A run that failed, with findings of Ann, who has a film. */
  public static WrittenRun bad(String id, Instant start) {
    return new WrittenRun("verdict-bad.json", id, start);
  }

  /** With a diagnosis that fits so many customers. */
  public WrittenRun diagnosed(String symptom, String conversation, int conversations) {
    verdict
        .withArray("/diagnoses")
        .addObject()
        .put("id", symptom)
        .put("conversation", conversation)
        .put("conversations", conversations);
    return this;
  }

  /** With findings of a rule that nothing explains, in so many conversations. */
  public WrittenRun unexplained(String rule, String conversation, int conversations) {
    verdict
        .withArray("/unexplained")
        .addObject()
        .put("rule", rule)
        .put("conversation", conversation)
        .put("conversations", conversations);
    return this;
  }

  /** With so many echoes, each taking so long. */
  public WrittenRun echoes(int count, long eachMillis) {
    echoes = count;
    millis = eachMillis;
    return this;
  }

  /** The content of verdict.json, to be changed. */
  public ObjectNode verdict() {
    return verdict;
  }

  /** Writes it. */
  public Path into(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("films"));
    Files.writeString(folder.resolve("films/ann.html"), "Ann");
    AtomicLong clock = new AtomicLong(start.toEpochMilli());
    LatencyBook book = new LatencyBook(clock::get);
    try (IntervalLog log = IntervalLog.create(folder.resolve(IntervalLog.FILE), start)) {
      book.tell(log);
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < echoes / 2; j++) {
          book.record(Leg.ECHO, millis * MS);
        }
        clock.addAndGet(1_000);
        book.tick();
      }
    }
    ObjectNode latency = verdict.putObject("latencyMs");
    for (Map.Entry<Leg, LatencySummary> leg : book.summaries().entrySet()) {
      latency.set(leg.getKey().key(), JSON.valueToTree(leg.getValue().rounded()));
    }
    VerdictJson.write(verdict, folder);
    TimelineJson.write(TimelineJson.tree(start, true, moments()), folder);
    return folder;
  }

  private static List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i <= 3; i++) {
      Map<CustomerState, Integer> states = Map.of(CustomerState.CHATTING, i < 3 ? 1 : 0);
      moments.add(new Moment(i, states, 2, i, 10L * i, 0, 10L * i, 0, 0));
    }
    return moments;
  }
}
