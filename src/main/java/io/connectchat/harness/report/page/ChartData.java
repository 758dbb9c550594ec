package io.connectchat.harness.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.latency.IntervalLogReader;
import io.connectchat.harness.latency.LatencySeries;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.LatencyTotals;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.timeline.CustomerState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What the charts of chat.html are drawn from, as JSON in the page. */
final class ChartData {
  /** Points of time a chart has at most. */
  private static final int MOST_POINTS = 300;

  /** From this length of a run on, intervals in the log are ten seconds long. */
  private static final double LONG_RUN_SECONDS = 600;

  private static final int MOST_MARKS = 200;
  private static final double PER_DECADE = 10;
  private static final double MS = 1e6;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode json = JSON.createObjectNode();
  private final Map<String, String> legs = new LinkedHashMap<>();
  private final LatencyTotals totals = new LatencyTotals();
  private String trouble = "";

  private ChartData() {}

  static ChartData of(JsonNode verdict, JsonNode timeline, Path log) {
    ChartData data = new ChartData();
    data.json.set("timeline", timeline);
    ArrayNode states = data.json.putArray("states");
    for (CustomerState state : CustomerState.values()) {
      states
          .addObject()
          .put("key", state.key())
          .put("title", state.title())
          .put("present", state.isPresent());
    }
    data.json.set("capacity", verdict.path("capacity").path("levels"));
    data.json.set("growth", verdict.path("drift").path("samples"));
    data.json.set("limits", verdict.path("slos"));
    data.findings(verdict);
    data.latency(verdict.path("run"), log);
    return data;
  }

  /**
   * What broke first counts from when it happened, what else was found from when it was noticed.
   */
  private void findings(JsonNode verdict) {
    ArrayNode marks = json.putArray("findings");
    if (verdict.path("first").has("sinceSeconds")) {
      marks.add(verdict.path("first").path("sinceSeconds").asDouble());
    }
    JsonNode findings = verdict.path("findings");
    for (int i = 0; i < findings.size() && marks.size() < MOST_MARKS; i++) {
      marks.add(findings.get(i).path("atSeconds").asDouble());
    }
  }

  private void latency(JsonNode run, Path log) {
    long startMillis = Instant.parse(run.path("startedAt").asText()).toEpochMilli();
    LatencySeries series = new LatencySeries(startMillis, stretch(run.path("seconds").asDouble()));
    try {
      IntervalLogReader.read(
          log,
          (leg, interval) -> {
            totals.interval(leg, interval);
            series.interval(leg, interval);
          });
    } catch (IOException e) {
      trouble = e.getMessage();
    }
    ObjectNode titles = json.putObject("legs");
    ObjectNode overTime = json.putObject("latency");
    for (Leg leg : Leg.values()) {
      if (totals.of(leg).getTotalCount() > 0) {
        legs.put(leg.key(), leg.title());
        titles.put(leg.key(), leg.title());
        overTime(series, leg, overTime.putObject(leg.key()));
      }
    }
    percentiles(json.putObject("percentiles"));
  }

  private static long stretch(double seconds) {
    long needed = (long) Math.max(1, Math.ceil(seconds / MOST_POINTS));
    long whole = seconds > LONG_RUN_SECONDS ? (needed + 9) / 10 * 10 : needed;
    return whole * 1_000;
  }

  private static void overTime(LatencySeries series, Leg leg, ObjectNode columns) {
    ArrayNode at = columns.putArray("t");
    ArrayNode p50 = columns.putArray("p50");
    ArrayNode p90 = columns.putArray("p90");
    ArrayNode p99 = columns.putArray("p99");
    ArrayNode max = columns.putArray("max");
    for (LatencySeries.Point point : series.of(leg)) {
      LatencySummary figures = point.figures().rounded();
      at.add(point.seconds());
      p50.add(figures.p50());
      p90.add(figures.p90());
      p99.add(figures.p99());
      max.add(figures.max());
    }
  }

  /**
   * By 1 / (1 - quantile): 2 is the median, 10 is p90, 100 is p99, and the number of latencies is
   * the longest of them.
   */
  private void percentiles(ObjectNode columns) {
    ArrayNode xs = columns.putArray("x");
    ObjectNode byLeg = columns.putObject("legs");
    legs.keySet().forEach(byLeg::putArray);
    double most = 1;
    for (Leg leg : Leg.values()) {
      most = Math.max(most, totals.of(leg).getTotalCount());
    }
    for (int i = 0; ; i++) {
      double x = Math.pow(10, i / PER_DECADE);
      xs.add(Math.round(x * 1_000) / 1e3);
      for (Leg leg : Leg.values()) {
        if (legs.containsKey(leg.key())) {
          at(x, totals.of(leg), (ArrayNode) byLeg.get(leg.key()));
        }
      }
      if (x >= most) {
        return;
      }
    }
  }

  /** Nothing beyond the longest: what so few latencies cannot show is not drawn. */
  private static void at(double x, Histogram histogram, ArrayNode column) {
    double before = x / Math.pow(10, 1 / PER_DECADE);
    if (before >= histogram.getTotalCount()) {
      column.addNull();
    } else {
      long value =
          histogram.getValueAtPercentile(x >= histogram.getTotalCount() ? 100 : 100 - 100 / x);
      column.add(Math.round(histogram.medianEquivalentValue(value) / MS * 1e3) / 1e3);
    }
  }

  /** The measured legs: titles by keys. */
  Map<String, String> legs() {
    return legs;
  }

  /** The leg that is shown first. */
  String shownLeg() {
    return legs.containsKey(Leg.ECHO.key())
        ? Leg.ECHO.key()
        : legs.keySet().stream().findFirst().orElse("");
  }

  /** Why there are no latencies, in one line; empty when there are. */
  String trouble() {
    return trouble;
  }

  /** As a text that may stand in a script element. */
  String embedded() {
    try {
      return JSON.writeValueAsString(json).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
