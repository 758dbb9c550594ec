package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that dialogues and personas share. */
final class Values {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,8}) ?(B|KB|MB)?");
  private static final List<String> SKEW = List.of("median", "p95");

  private Values() {}

  /** {@code 2s}, {@code 1s..4s} or {@code {median: 2s, p95: 8s}}. */
  static Span span(Yaml value) {
    if (value.isText()) {
      return value.parsed("a time such as 2s, 1s..4s or {median: 2s, p95: 8s}", Span::parse);
    }
    Map<String, Yaml> skew = value.mapping(SKEW);
    if (skew.size() < SKEW.size()) {
      throw value.wrong("expected both median and p95, such as {median: 2s, p95: 8s}");
    }
    Duration median = time(skew.get("median"));
    Duration p95 = time(skew.get("p95"));
    if (median.isZero() || p95.compareTo(median) < 0) {
      throw value.wrong("expected a median above 0 and a p95 that is not below it");
    }
    return new Span.Skewed(median.toNanos(), p95.toNanos());
  }

  static Duration time(Yaml value) {
    return value.parsed("a time such as 500ms, 2s or 1m30s", Durations::parse);
  }

  /** A number between two bounds, both included. */
  static double number(Yaml value, double from, double to, String expected) {
    return value.parsed(expected, text -> number(text).filter(n -> from <= n && n <= to));
  }

  static Optional<Double> number(String text) {
    return Optional.of(text)
        .filter(some -> NUMBER.matcher(some).matches())
        .map(Double::parseDouble);
  }

  /** {@code 20KB}, in bytes. */
  static int size(Yaml value, int most) {
    return value.parsed(
        "a size up to 20MB such as 500, 20KB or 3MB",
        text -> size(text).filter(bytes -> bytes > 0 && bytes <= most).map(Math::toIntExact));
  }

  private static Optional<Long> size(String text) {
    Matcher parts = SIZE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long unit =
        switch (parts.group(2) == null ? "B" : parts.group(2)) {
          case "KB" -> 1_024L;
          case "MB" -> 1_024L * 1_024L;
          default -> 1L;
        };
    return Optional.of(Long.parseLong(parts.group(1)) * unit);
  }
}
