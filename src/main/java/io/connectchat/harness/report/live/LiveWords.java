package io.connectchat.harness.report.live;

import io.connectchat.harness.report.timeline.CustomerState;
import io.connectchat.harness.report.timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run in words, for the block on a terminal and for the plain lines alike. */
final class LiveWords {
  private static final int SECONDS_A_MINUTE = 60;
  private static final double PRECISE_BELOW = 10;

  private final LiveFigures figures;
  private final Moment now;

  LiveWords(LiveFigures figures) {
    this.figures = figures;
    this.now = figures.now();
  }

  /** Since the start, and how long it still takes. */
  String time() {
    String elapsed = clock(now.seconds());
    if (figures.plannedSeconds().isEmpty()) {
      return elapsed;
    }
    double left = figures.plannedSeconds().getAsDouble() - now.seconds();
    return elapsed
        + (left >= 0 ? ", about " + clock(left) + " left" : ", " + clock(-left) + " over time");
  }

  /** What is asked for and what is reached. */
  String load() {
    if (figures.ofRate()) {
      return String.format(
          Locale.ROOT,
          "%s of %s customers a second; %d here, %s",
          number(figures.arrivalsPerSecond()),
          number(now.asked()),
          now.present(),
          went());
    }
    return now.present() + " of " + Math.round(now.asked()) + " customers here; " + went();
  }

  private String went() {
    return now.customers().get(CustomerState.GONE)
        + " gone, "
        + now.customers().get(CustomerState.FAILED)
        + " failed";
  }

  /** Those that are here, by state; empty when nobody is. */
  String states() {
    List<String> states = new ArrayList<>();
    now.customers()
        .forEach(
            (state, customers) -> {
              if (state.isPresent() && customers > 0) {
                states.add(customers + " " + state.key());
              }
            });
    return String.join(", ", states);
  }

  String sent() {
    return now.sent() + " sent (" + number(figures.messagesPerSecond()) + "/s)";
  }

  String inFlight() {
    return now.inFlight() + " in flight";
  }

  String undelivered() {
    return now.undelivered() + " undelivered";
  }

  String throttled() {
    return now.throttled() + " throttled (429)";
  }

  /** Of the last ten seconds. */
  String echo() {
    return figures.echo().count() == 0
        ? "none in 10 s"
        : "p50 "
            + number(figures.echo().p50())
            + " ms, p99 "
            + number(figures.echo().p99())
            + " ms (10 s)";
  }

  /** Minutes and seconds. */
  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return String.format(
        Locale.ROOT, "%d:%02d", whole / SECONDS_A_MINUTE, whole % SECONDS_A_MINUTE);
  }

  /** With a decimal where it matters. */
  private static String number(double figure) {
    return String.format(Locale.ROOT, figure < PRECISE_BELOW ? "%.1f" : "%.0f", figure);
  }
}
