package io.connectchat.harness.report;

import java.util.Map;

/**
 * What a reader needs besides the evidence.
 *
 * @param startNanos when the run started, on its monotonic clock
 * @param settings every setting in force, by name, as {@code VALUE (ORIGIN)}; none is a secret
 * @param again the command that runs it again with the same settings and seed
 * @param films path of a conversation's film, relative to the run's folder, by the conversation's
 *     name
 * @param contacts the service's id of a conversation, by the conversation's name; of those alone of
 *     which something was found
 * @param overSince since when a latency was over its limit, by the limit's name, in seconds since
 *     the start
 */
public record RunContext(
    long startNanos,
    Map<String, String> settings,
    String again,
    Map<String, String> films,
    Map<String, String> contacts,
    Map<String, Double> overSince) {
  private static final double MILLIS = 1e6;
  private static final double SECOND_MILLIS = 1e3;

  public RunContext {
    films = Map.copyOf(films);
    contacts = Map.copyOf(contacts);
    overSince = Map.copyOf(overSince);
  }

  /** Of a run of which no contact is known and no limit was broken. */
  public RunContext(
      long startNanos, Map<String, String> settings, String again, Map<String, String> films) {
    this(startNanos, settings, again, films, Map.of(), Map.of());
  }

  /** Seconds since the start, to the millisecond. */
  double seconds(long nanos) {
    return Math.round((nanos - startNanos) / MILLIS) / SECOND_MILLIS;
  }
}
