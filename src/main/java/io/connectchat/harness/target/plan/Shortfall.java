package io.connectchat.harness.target.plan;

import io.connectchat.harness.settings.Safety;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.start.Starts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Budgets that are less than what a run is planned to use, and so will end it early. */
public final class Shortfall {
  private Shortfall() {}

  /** A line each; the first customer of a real instance is paid from the same budget. */
  public static List<String> lines(Plan plan, Settings settings) {
    Safety safety = settings.safety();
    long first = settings.target().isInstance() ? 1 : 0;
    boolean greets = Starts.of(settings).of(1, "first", "first").initialMessage().isPresent();
    long firstSays = first * (greets ? 2 : 1);
    double usd = (plan.sent() + plan.answers() + firstSays) * plan.quotas().highest().usd();
    List<String> lines = new ArrayList<>();
    safety
        .budgetChats()
        .ifPresent(most -> compare("chats", "start", most, plan.chats(), first, lines));
    safety
        .budgetMessages()
        .ifPresent(most -> compare("messages", "send", most, plan.sent(), firstSays, lines));
    safety
        .budgetUsd()
        .ifPresent(
            most -> {
              if (usd > most) {
                lines.add(
                    text(
                        "chat.budget.usd=%s may end the run early: at the highest known price it"
                            + " costs %.2f",
                        most, usd));
              }
            });
    return lines;
  }

  private static void compare(
      String what, String does, long most, double run, long first, List<String> lines) {
    if (run + first > most) {
      String more = first == 0 ? "" : text(", and the first customer %d more", first);
      lines.add(
          text(
              "chat.budget.%s=%d will end the run early: it would %s %,.0f%s",
              what, most, does, run, more));
    }
  }

  private static String text(String format, Object... parts) {
    return String.format(Locale.ROOT, format, parts);
  }
}
