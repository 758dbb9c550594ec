package io.connectchat.harness.judge;

import java.math.BigDecimal;

/**
 * What a load generator must keep to if its latencies are to be believed. All bounds stand here;
 * beyond one of them, what a run says about latency is unknown.
 */
public enum GeneratorBound {
  /** Messages whose timer fired more than 5 ms late, in per cent of all that were timed. */
  LATE_STARTS(
      "lateStartsPercent",
      1,
      true,
      "%s %% of the messages started more than 5 ms late (bound: %s %%)",
      "run fewer customers, or more injectors"),
  /** The longest time for which no thread of this process could run, in milliseconds. */
  PAUSE(
      "maxPauseMs",
      100,
      true,
      "this process stood still for %s ms (bound: %s ms)",
      "look for long garbage collections (-Xlog:gc), give more heap (-Xmx)"),
  /** The latest that an event loop did what was due, in milliseconds: it does one thing a time. */
  LOOP_LAG(
      "loopLagMs",
      250,
      true,
      "an event loop was %s ms late (bound: %s ms)",
      "run fewer customers, or more injectors; let no step block"),
  /** The least idle CPU of the machine over five seconds, in per cent. */
  IDLE(
      "minIdlePercent",
      20,
      false,
      "the CPU was %s %% idle for five seconds (bound: %s %%)",
      "run fewer customers, more injectors, and nothing else on this machine"),
  /** Open files, sockets among them, in per cent of what this process may open. */
  OPEN_FILES(
      "openFilesPercent",
      95,
      true,
      "%s %% of the files that this process may open were open (bound: %s %%)",
      "raise the limit (ulimit -n), or run more injectors");

  private final String key;
  private final double bound;
  private final boolean most;
  private final String words;
  private final String advice;

  GeneratorBound(String key, double bound, boolean most, String words, String advice) {
    this.key = key;
    this.bound = bound;
    this.most = most;
    this.words = words;
    this.advice = advice;
  }

  /** The name in verdict.json, with the unit at its end. */
  public String key() {
    return key;
  }

  /** The bound itself, in the unit of the name; what is just reached is kept. */
  public double bound() {
    return bound;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }

  /** Whether a figure keeps to the bound. */
  public boolean holds(double measured) {
    return most ? measured <= bound : measured >= bound;
  }

  /** What was measured and what the bound is, in words. */
  public String inWords(double measured) {
    return words.formatted(plain(measured), plain(bound));
  }

  private static String plain(double figure) {
    BigDecimal plain = BigDecimal.valueOf(figure).stripTrailingZeros();
    return plain.toPlainString();
  }
}
