package io.connectchat.harness.report.live;

import java.util.ArrayList;
import java.util.List;

/** A run on a terminal: a few lines, always as many, none wider than the terminal. */
final class LiveBlock {
  /** Wider lines are harder to read, however wide the terminal is. */
  static final int WIDEST = 100;

  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int LABEL = 11;

  private final int width;
  private final List<String> lines = new ArrayList<>();

  private LiveBlock(int width) {
    this.width = width;
  }

  static List<String> lines(LiveFigures figures, int width) {
    return new LiveBlock(width).write(figures);
  }

  private List<String> write(LiveFigures figures) {
    LiveWords words = new LiveWords(figures);
    lines.add(title(figures.title(), words.time()));
    line("load", words.load(), "");
    line("customers", words.states().isEmpty() ? "nobody is here" : words.states(), "");
    line("messages", messages(words), color(figures));
    line("echo", words.echo(), "");
    line("generator", generator(figures), figures.troubles().isEmpty() ? "" : YELLOW);
    return List.copyOf(lines);
  }

  /** The time stands at the right where there is room for both. */
  private String title(String title, String time) {
    int between = width - title.length() - time.length();
    return between < 2
        ? cut(time + "  " + title, width)
        : BOLD + title + PLAIN + " ".repeat(between) + time;
  }

  private static String messages(LiveWords words) {
    return String.join(
        ", ", words.sent(), words.inFlight(), words.undelivered(), words.throttled());
  }

  /** A loss is a failure, whatever else happens; a refusal for too many calls may be wanted. */
  private static String color(LiveFigures figures) {
    return figures.now().undelivered() > 0 ? RED : figures.now().throttled() > 0 ? YELLOW : "";
  }

  private static String generator(LiveFigures figures) {
    return figures.troubles().isEmpty() ? "keeps up" : figures.troubles().get(0);
  }

  private void line(String label, String text, String color) {
    String all = cut(label + " ".repeat(LABEL - label.length()) + text, width);
    lines.add(color.isEmpty() ? all : color + all + PLAIN);
  }

  private static String cut(String text, int room) {
    return text.length() <= room ? text : text.substring(0, Math.max(0, room - 1)) + "…";
  }
}
