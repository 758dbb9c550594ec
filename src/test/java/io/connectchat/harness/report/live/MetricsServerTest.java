package io.connectchat.harness.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.timeline.AskedLoad;
import io.connectchat.harness.report.timeline.RunTimeline;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What Prometheus gets. */
class MetricsServerTest {
  private static final long MS = 1_000_000;

  private final RunJudge judge = new RunJudge(new Patience(1, 1, false));
  private final RunTimeline timeline = new RunTimeline(judge, new AskedLoad(true, t -> 20), 0);
  private final LegBuckets latencies = new LegBuckets();
  private final Exposition exposition =
      new Exposition("r-1", timeline, judge, new GeneratorWatch(false), latencies);

  @Test
  void theFiguresOfARunUnderTheirDocumentedNames() {
    timeline.arrives().starting();
    timeline.arrives();

    assertThat(exposition.text(1_500 * MS).lines())
        .contains(
            "connect_chat_run_info{run=\"r-1\"} 1",
            "connect_chat_run_seconds 1.5",
            "connect_chat_customers{state=\"waiting\"} 1",
            "connect_chat_customers{state=\"starting\"} 1",
            "connect_chat_customers_arrived_total 2",
            "connect_chat_load_asked{model=\"open\"} 20",
            "connect_chat_messages_total{count=\"undelivered\"} 0",
            "connect_chat_generator{figure=\"minIdlePercent\"} 100",
            "connect_chat_generator_saturated 0",
            "# TYPE connect_chat_latency_seconds histogram");
  }

  @Test
  void aLatencyIsInItsBucketAndInAllThatAreLarger() {
    judge.latency().tell(latencies);
    judge.latency().record(Leg.ECHO, 10 * MS);
    judge.latency().record(Leg.ECHO, 40_000 * MS);
    judge.latency().tick();
    judge.latency().record(Leg.ECHO, 20 * MS);
    judge.latency().tick();

    assertThat(exposition.text(0).lines())
        .contains(
            "connect_chat_latency_seconds_bucket{leg=\"echo\",le=\"0.005\"} 0",
            "connect_chat_latency_seconds_bucket{leg=\"echo\",le=\"0.01\"} 1",
            "connect_chat_latency_seconds_bucket{leg=\"echo\",le=\"0.025\"} 2",
            "connect_chat_latency_seconds_bucket{leg=\"echo\",le=\"1\"} 2",
            "connect_chat_latency_seconds_bucket{leg=\"echo\",le=\"30\"} 2",
            "connect_chat_latency_seconds_bucket{leg=\"echo\",le=\"+Inf\"} 3",
            "connect_chat_latency_seconds_count{leg=\"echo\"} 3",
            "connect_chat_latency_seconds_count{leg=\"reply\"} 0");
  }

  @Test
  void everyMetricHasItsHelpAndItsTypeBeforeItsSamples() {
    String text = exposition.text(0);

    assertThat(text).endsWith("\n");
    assertThat(text.lines().filter(line -> line.startsWith("# HELP")).count())
        .isEqualTo(text.lines().filter(line -> line.startsWith("# TYPE")).count());
    assertThat(text.lines().filter(line -> !line.startsWith("#")))
        .allMatch(
            line ->
                line.matches("connect_chat_[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,le=\"[^\"]+\")?})? \\S+"));
  }

  @Test
  void itIsServedOnLoopbackAtMetricsAndNowhereElse() throws Exception {
    try (MetricsServer server = MetricsServer.start("127.0.0.1", 0, () -> "figures\n")) {
      assertThat(server.url().getPath()).isEqualTo("/metrics");
      HttpResponse<String> page = get(server.url());
      assertThat(page.body()).isEqualTo("figures\n");
      assertThat(page.headers().firstValue("Content-Type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      assertThat(get(server.url().resolve("/")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aPortInUseIsSaid() throws Exception {
    try (MetricsServer first = MetricsServer.start("127.0.0.1", 0, () -> "")) {
      int port = first.url().getPort();
      assertThatThrownBy(() -> MetricsServer.start("127.0.0.1", port, () -> ""))
          .isInstanceOf(BindException.class);
    }
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
