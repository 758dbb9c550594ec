package io.connectchat.harness.report.live;

import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.latency.RecentLatency;
import io.connectchat.harness.report.timeline.Moment;
import io.connectchat.harness.report.timeline.RunTimeline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** The last ten seconds of a run. Used by one thread. */
final class LiveWindow {
  static final int SECONDS = 10;

  private static final long WINDOW_MILLIS = 10_000;

  private final String title;
  private final RunTimeline timeline;
  private final GeneratorWatch generator;
  private final OptionalDouble plannedSeconds;
  private final RecentLatency echo = new RecentLatency(Leg.ECHO, WINDOW_MILLIS);
  private final Deque<Moment> moments = new ArrayDeque<>();

  LiveWindow(
      String title, RunTimeline timeline, GeneratorWatch generator, OptionalDouble plannedSeconds) {
    this.title = title;
    this.timeline = timeline;
    this.generator = generator;
    this.plannedSeconds = plannedSeconds;
  }

  /** Where the intervals of the run's latencies have to go. */
  RecentLatency echo() {
    return echo;
  }

  /** A second is over, and nobody looks; called for each such second. */
  Moment pass(long nanos) {
    Moment now = timeline.now(nanos);
    while (moments.size() > 1 && now.seconds() - moments.peek().seconds() > SECONDS) {
      moments.poll();
    }
    moments.add(now);
    return now;
  }

  /** How the run stands. In place of {@link #pass} where somebody looks. */
  LiveFigures at(long nanos) {
    Moment now = pass(nanos);
    Moment before = moments.peek();
    double seconds = now.seconds() - before.seconds();
    return new LiveFigures(
        title,
        timeline.asked().ofRate(),
        now,
        rate(now.arrived() - before.arrived(), seconds),
        rate(now.sent() - before.sent(), seconds),
        echo.summary().rounded(),
        plannedSeconds,
        generator.health().troubles());
  }

  private static double rate(long n, double seconds) {
    return seconds > 0 ? n / seconds : 0;
  }
}
