package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.Optional;

/** A duration with its unit, from a shortest one to a week. */
record TimeSpan(Duration from) implements Kind<Duration> {

  // The longest chat that Amazon Connect allows (ChatDurationInMinutes of StartChatContact).
  private static final Duration LONGEST = Duration.ofDays(7);

  /** Any duration, none at all included. */
  static TimeSpan orNone() {
    return new TimeSpan(Duration.ZERO);
  }

  /** At least a millisecond. */
  static TimeSpan some() {
    return new TimeSpan(Duration.ofMillis(1));
  }

  /** At least a second, the shortest time that Gatling injects in. */
  static TimeSpan atLeastASecond() {
    return new TimeSpan(Duration.ofSeconds(1));
  }

  @Override
  public String expected() {
    return "a duration from %s to %s such as 500ms, 2s, 1m30s or PT25H"
        .formatted(Durations.format(from), Durations.format(LONGEST));
  }

  @Override
  public Optional<Duration> read(String text) {
    return Durations.parse(text)
        .filter(span -> span.compareTo(from) >= 0 && span.compareTo(LONGEST) <= 0);
  }

  @Override
  public String hint(String text) {
    return text.matches("[0-9]{1,9}") ? "did you mean %1$sms or %1$ss?".formatted(text) : "";
  }
}
