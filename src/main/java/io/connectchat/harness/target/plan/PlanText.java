package io.connectchat.harness.target.plan;

import io.connectchat.harness.contract.Quotas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as a person reads it. */
public final class PlanText {
  private static final String ROW = "%-10s %-28s %9s %9s %6s  %-18s %9s";

  /** Room above what is asked for, so that the run is not at the limit all the time. */
  private static final double ROOM = 1.2;

  private PlanText() {}

  /** Line by line. */
  public static List<String> lines(Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%-10s %,.0f chats of about %s each (a message every think time)",
            "plan", plan.chats(), time(plan.chatSeconds())));
    lines.add(
        text(ROW, "calls", "operation", "asked/s", "quota/s", "burst", "shared by", "in all"));
    plan.rows().forEach(row -> lines.add(row(row)));
    plan.binding().ifPresent(row -> lines.add(binding(row)));
    lines.add(
        text(
            "%-10s %,.0f of %,d%s",
            "at once",
            plan.atOnce(),
            plan.quotas().concurrentChats(),
            plan.hasTooManyAtOnce() ? "  OVER" : ""));
    lines.add(
        text(
            "%-10s %,.0f sent, %,.0f answers expected; what flows and bots say by themselves comes on top",
            "messages", plan.sent(), plan.answers()));
    lines.add(
        text(
            "%-10s %.2f to %.2f US dollars (%.3f to %.3f a message, sent or received)",
            "price",
            plan.lowestUsd(),
            plan.highestUsd(),
            plan.quotas().lowest().usd(),
            plan.quotas().highest().usd()));
    lines.add(
        text(
            "%-10s %.3f US dollars on top if a Lex bot hears all that is sent (%.5f a request)",
            "", plan.lexUsd(), plan.quotas().lexRequest().usd()));
    lines.add(
        text(
            "%-10s %s as asked; inside the quotas %s at the least",
            "takes", time(plan.askedSeconds()), time(plan.leastSeconds())));
    raises(plan, lines);
    lines.add(text("%-10s %s, read %s", "quotas", plan.quotas().source(), plan.quotas().read()));
    return lines;
  }

  private static String row(Row row) {
    return text(
            ROW,
            "",
            String.join(" + ", row.bucket().operations()),
            text("%.1f", row.perSecond()),
            text("%.1f", row.bucket().rate()),
            row.bucket().burst(),
            row.bucket().scope().words(),
            text("%,.0f", row.calls()))
        + (row.isOver() ? "  OVER" : "");
  }

  private static String binding(Row row) {
    return text("%-10s %s: %.0f %% of its quota", "binds", row.bucket().name(), 100 * row.share());
  }

  private static void raises(Plan plan, List<String> lines) {
    plan.rows().stream()
        .filter(Row::isOver)
        .forEach(
            row ->
                lines.add(
                    text(
                        "%-10s to raise %s to %.0f a second (%s)%s",
                        "ask AWS",
                        row.bucket().name(),
                        Math.ceil(row.perSecond() * ROOM),
                        row.bucket().scope().words(),
                        row.bucket().code().map(code -> ", quota " + code).orElse(""))));
    if (plan.hasTooManyAtOnce()) {
      lines.add(
          text(
              "%-10s to raise the concurrent chats to %,.0f (instance), quota %s",
              "ask AWS", Math.ceil(plan.atOnce() * ROOM), Quotas.CONCURRENT_CHATS_CODE));
    }
  }

  private static String time(double seconds) {
    Duration time = Duration.ofSeconds((long) Math.ceil(seconds));
    return time.toHours() > 0
        ? text("%dh%02dm", time.toHours(), time.toMinutesPart())
        : time.toMinutes() > 0
            ? text("%dm%02ds", time.toMinutes(), time.toSecondsPart())
            : time.toSeconds() + "s";
  }

  private static String text(String format, Object... parts) {
    return String.format(Locale.ROOT, format, parts);
  }
}
