package io.connectchat.harness.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.timeline.Moment;
import io.connectchat.harness.report.timeline.TimelineJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** chat.html: one file, that opens without a network. */
class ChatPageTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MS = 1_000_000;
  private static final Instant START = Instant.parse("2026-11-22T05:31:00Z");

  @TempDir private Path folder;

  @Test
  void theVerdictAndWhatBrokeFirstStandAtTheTop() throws IOException {
    ObjectNode verdict = bad();
    verdict.withObject("/first").put("contactId", "contact-1");
    for (int i = 0; i < 3; i++) {
      verdict.withArray("findings").addObject().put("rule", "ORD-02").put("conversation", "C" + i);
    }
    // It says nothing against the service: rules of DISC-04's kind fail no run.
    verdict.withArray("findings").addObject().put("rule", "DISC-04").put("conversation", "Mild");
    String page = page(verdict);
    String top = page.substring(0, page.indexOf("How it went"));

    assertThat(top)
        .contains("FAIL", "1 of 2 accepted messages did not come back", "What broke first")
        .contains("<strong>1.0 s</strong> into the run, at 05:31:01.0 UTC")
        .contains("Also found in: C0; C1; C2.")
        .contains("<strong>Ann</strong> (ContactId <code>contact-1</code>)")
        .contains("A customer can start, connect, subscribe", "href=\"films/ann.html\"");
  }

  @Test
  void nothingIsLoadedFromAnywhere() throws IOException {
    String page = page(bad());

    assertThat(page)
        .doesNotContainPattern("<script[^>]+src=")
        .doesNotContainPattern("<link[^>]+href=\"(?!data:)")
        .doesNotContainPattern("url\\(")
        .doesNotContain("@import", "fetch(", "XMLHttpRequest");
  }

  @Test
  void noTextOfAServiceCanBreakOutOfItsPlace() throws IOException {
    ObjectNode verdict = bad();
    String evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
    ((ObjectNode) verdict.path("findings").get(0))
        .put("explanation", evil)
        .put("conversation", evil);
    verdict.withArray("reasons").add(evil);
    ObjectNode timeline = timeline();
    timeline.put("askedUnit", evil);

    String page = page(verdict, timeline);

    assertThat(page).doesNotContain("<script>alert", "<img");
    assertThat(data(page).path("timeline").path("askedUnit").asText()).isEqualTo(evil);
  }

  @Test
  void percentilesComeFromTheIntervalLog() throws IOException {
    JsonNode data = data(page(bad()));

    assertThat(data.path("latency").path("echo").path("p50").toString()).isEqualTo("[500.0,20.0]");
    assertThat(data.path("latency").path("echo").path("t").toString()).isEqualTo("[0.0,1.0]");
    // 1,000 latencies: three decades, the last point is the longest.
    JsonNode percentiles = data.path("percentiles");
    assertThat(percentiles.path("x")).hasSize(31);
    assertThat(percentiles.path("legs").path("echo").get(30).asDouble()).isEqualTo(999.031);
  }

  @Test
  void withoutAnIntervalLogThePageSaysSo() throws IOException {
    ChatPage.write(bad(), timeline(), folder.resolve("none.hlog"), folder);

    assertThat(Files.readString(folder.resolve(ChatPage.FILE)))
        .contains("none.hlog is not there, so there is no latency over time");
  }

  @Test
  void theLevelsOfACapacitySearchStandBelowTheVerdict() throws IOException {
    ObjectNode verdict = bad();
    ObjectNode capacity = verdict.putObject("capacity").put("inWords", "1 customers/s held");
    capacity.putArray("levels").add(level(1, "HELD")).add(level(2, "BROKE"));

    String page = page(verdict);

    assertThat(page.substring(page.indexOf("level by level"), page.indexOf("How it went")))
        .contains("</span> held</span>", "</span> broke</span>", "an echo took &lt;too&gt; long");
    assertThat(data(page).path("capacity")).hasSize(2);
  }

  @Test
  void aDialogueShowsHowFarCustomersCameAndWhereTheyStopped() throws IOException {
    ObjectNode verdict = bad();
    ObjectNode dialogue = verdict.putObject("dialogue").put("inWords", "d.yaml: 1 finished");
    ObjectNode step = dialogue.put("file", "d.yaml").putArray("steps").addObject();
    step.put("number", 1).put("line", 4).put("does", "expects \"<b>\"").put("reached", 4);
    step.put("unmet", 1).put("gone", 0);

    String page = page(verdict);

    assertThat(page).contains("expects &quot;&lt;b&gt;&quot;", "value=\"25\"></meter> 25 %");
  }

  @Test
  void aDriftShowsBothQuartersAndTheChange() throws IOException {
    ObjectNode verdict = bad();
    ObjectNode drift = verdict.putObject("drift").put("inWords", "first quarter to last: …");
    quarter(drift.putObject("first"), 100_000_000, 10);
    quarter(drift.putObject("last"), 150_000_000, 30);
    drift.putObject("samples").putArray("seconds").add(1).add(2);

    String page = page(verdict);
    String rows = page.substring(page.indexOf("What drifted"), page.indexOf("How it went"));

    assertThat(rows).contains("echo p99, ms", ">10.0<", ">30.0<", ">+200 %<");
    assertThat(rows).contains("id=\"growth\"");
    assertThat(data(page).path("growth").path("seconds")).hasSize(2);
    assertThat(rows).contains("lowest heap in use, MB", ">100<", ">150<", ">+50 %<");
  }

  private static void quarter(ObjectNode end, long heapBytes, double millis) {
    end.put("heapBytes", heapBytes).put("openFiles", 300);
    ObjectNode echo = end.putObject("latencyMs").putObject("echo");
    echo.put("count", 10).put("p50", millis).put("p99", millis);
  }

  private static ObjectNode level(double rate, String outcome) {
    ObjectNode level = JSON.createObjectNode();
    level.put("customersPerSecond", rate).put("outcome", outcome);
    level.putArray("broken").add("an echo took <too> long");
    return level;
  }

  @Test
  void thousandsOfFindingsStayBounded() throws IOException {
    ObjectNode verdict = bad();
    for (int i = 0; i < 5_000; i++) {
      verdict
          .withArray("findings")
          .addObject()
          .put("rule", "ORD-02")
          .put("explanation", "x".repeat(200));
    }

    String page = page(verdict);

    assertThat(page.length()).isLessThan(300_000);
    assertThat(data(page).path("findings")).hasSize(200);
  }

  private ObjectNode bad() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/report/verdict-bad.json")) {
      return (ObjectNode) JSON.readTree(file);
    }
  }

  private static ObjectNode timeline() {
    List<Moment> moments =
        IntStream.range(0, 3).mapToObj(i -> new Moment(i, Map.of(), 2, i, i, 0, i, 0, 0)).toList();
    return TimelineJson.tree(START, true, moments);
  }

  private String page(ObjectNode verdict) throws IOException {
    return page(verdict, timeline());
  }

  private String page(ObjectNode verdict, ObjectNode timeline) throws IOException {
    AtomicLong clock = new AtomicLong(START.toEpochMilli());
    LatencyBook book = new LatencyBook(clock::get);
    Path log = folder.resolve(IntervalLog.FILE);
    try (IntervalLog written = IntervalLog.create(log, START)) {
      book.tell(written);
      for (int i = 1; i < 1_000; i++) {
        book.record(Leg.ECHO, i * MS);
      }
      clock.addAndGet(1_000);
      book.tick();
      book.record(Leg.ECHO, 20 * MS);
      clock.addAndGet(1_000);
      book.tick();
    }
    return Files.readString(ChatPage.write(verdict, timeline, log, folder));
  }

  private static JsonNode data(String page) throws IOException {
    Matcher matcher =
        Pattern.compile("<script id=\"data\" type=\"application/json\">(.*?)</script>")
            .matcher(page);
    assertThat(matcher.find()).isTrue();
    return JSON.readTree(matcher.group(1));
  }
}
