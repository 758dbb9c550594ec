package io.connectchat.harness.recording;

/** Durations as the fake's switches have them. */
final class Lengths {
  private static final long MINUTE = 60_000;

  private Lengths() {}

  /** To the nearest minute: {@code 24h}, {@code 90m}; seconds where it is shorter than two. */
  static String minutes(long millis) {
    long minutes = Math.round(millis / (double) MINUTE);
    if (minutes < 2) {
      return Math.round(millis / 1e3) + "s";
    }
    return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
  }

  /** To the nearest second, and to the nearest half of one below two. */
  static String seconds(long millis) {
    return millis < 250
        ? "0ms"
        : millis < 1_750 ? Math.round(millis / 500.0) * 500 + "ms" : Math.round(millis / 1e3) + "s";
  }
}
