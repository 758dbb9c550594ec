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
 */
public record RunContext(
    long startNanos, Map<String, String> settings, String again, Map<String, String> films) {

  public RunContext {
    films = Map.copyOf(films);
  }
}
