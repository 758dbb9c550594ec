package io.connectchat.harness.report.live;

import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.timeline.Moment;
import io.connectchat.harness.report.timeline.RunTimeline;

/**
 * A run as Prometheus reads it: text format 0.0.4. The names are part of the public interface.
 *
 * <p>Source: prometheus.io, "Exposition formats".
 */
final class Exposition {
  private final String runId;
  private final RunTimeline timeline;
  private final RunJudge judge;
  private final GeneratorWatch generator;
  private final LegBuckets latencies;

  Exposition(
      String runId,
      RunTimeline timeline,
      RunJudge judge,
      GeneratorWatch generator,
      LegBuckets latencies) {
    this.runId = runId;
    this.timeline = timeline;
    this.judge = judge;
    this.generator = generator;
    this.latencies = latencies;
  }

  /** How the run stands. */
  String text(long nanos) {
    Page page = new Page();
    Moment now = timeline.now(nanos);
    page.metric("run_info", "gauge", "The run, by its id in verdict.json.");
    page.sample("run_info", "run", runId, 1);
    page.metric("run_seconds", "gauge", "Seconds since the run started.");
    page.sample("run_seconds", now.seconds());
    customers(page, now);
    messages(page, now);
    generator(page, generator.health());
    latencies(page);
    return page.text();
  }

  private void customers(Page page, Moment now) {
    page.metric("customers", "gauge", "Customers by state; gone and failed: all up to now.");
    now.customers().forEach((state, n) -> page.sample("customers", "state", state.key(), n));
    page.metric("customers_arrived_total", "counter", "Customers that came.");
    page.sample("customers_arrived_total", now.arrived());
    String model = timeline.asked().ofRate() ? "open" : "closed";
    page.metric(
        "load_asked",
        "gauge",
        "What the load model asks for now: customers a second (open) or at once (closed).");
    page.sample("load_asked", "model", model, now.asked());
  }

  private void messages(Page page, Moment now) {
    page.metric("messages_started_total", "counter", "Messages that customers set out to send.");
    page.sample("messages_started_total", now.sent());
    page.metric("messages_in_flight", "gauge", "Messages whose fate is not known yet.");
    page.sample("messages_in_flight", now.inFlight());
    page.metric(
        "messages_total", "counter", "Messages by their fate, under the names of verdict.json.");
    for (Count count : Count.values()) {
      page.sample("messages_total", "count", count.key(), judge.soFar(count));
    }
    page.metric("throttled_total", "counter", "Calls that were refused with 429.");
    page.sample("throttled_total", now.throttled());
  }

  private static void generator(Page page, GeneratorHealth health) {
    page.metric("generator", "gauge", "How the generator keeps up, as in verdict.json.");
    health.measured().forEach((bound, n) -> page.sample("generator", "figure", bound.key(), n));
    page.metric("generator_saturated", "gauge", "1 when a bound of the generator is broken.");
    page.sample("generator_saturated", health.saturated() ? 1 : 0);
  }

  private void latencies(Page page) {
    page.metric("latency_seconds", "histogram", "How long each leg of a conversation took.");
    latencies.read((leg, buckets) -> histogram(page, leg, buckets));
  }

  private static void histogram(Page page, Leg leg, LegBuckets.Buckets buckets) {
    for (int i = 0; i < LegBuckets.SECONDS.length; i++) {
      page.bucket("latency_seconds", leg.key(), plain(LegBuckets.SECONDS[i]), buckets.upTo(i));
    }
    page.bucket("latency_seconds", leg.key(), "+Inf", buckets.count());
    page.sample("latency_seconds_sum", "leg", leg.key(), buckets.sum());
    page.sample("latency_seconds_count", "leg", leg.key(), buckets.count());
  }

  private static String plain(double figure) {
    return figure == Math.rint(figure) ? Long.toString((long) figure) : Double.toString(figure);
  }

  /** The lines. */
  private static final class Page {
    private static final String PREFIX = "connect_chat_";

    private final StringBuilder text = new StringBuilder();

    void metric(String name, String type, String help) {
      text.append("# HELP ").append(PREFIX).append(name).append(' ').append(help).append('\n');
      text.append("# TYPE ").append(PREFIX).append(name).append(' ').append(type).append('\n');
    }

    void sample(String name, double value) {
      line(name, "", value);
    }

    void sample(String name, String label, String of, double value) {
      line(name, "{" + label + "=\"" + of + "\"}", value);
    }

    void bucket(String name, String leg, String upTo, long n) {
      line(name + "_bucket", "{leg=\"" + leg + "\",le=\"" + upTo + "\"}", n);
    }

    private void line(String name, String labels, double value) {
      text.append(PREFIX).append(name).append(labels).append(' ').append(plain(value)).append('\n');
    }

    String text() {
      return text.toString();
    }
  }
}
