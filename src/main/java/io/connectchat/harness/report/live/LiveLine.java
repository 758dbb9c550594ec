package io.connectchat.harness.report.live;

import java.util.ArrayList;
import java.util.List;

/** A run in a log: one line at a time. */
final class LiveLine {
  private LiveLine() {}

  static String of(LiveFigures figures) {
    LiveWords words = new LiveWords(figures);
    List<String> parts = new ArrayList<>();
    parts.add(words.load() + (words.states().isEmpty() ? "" : " (" + words.states() + ")"));
    parts.add(
        String.join(", ", words.sent(), words.inFlight(), words.undelivered(), words.throttled()));
    parts.add("echo " + words.echo());
    figures.troubles().stream()
        .findFirst()
        .ifPresent(trouble -> parts.add("generator: " + trouble));
    return words.time() + ": " + String.join("; ", parts);
  }
}
