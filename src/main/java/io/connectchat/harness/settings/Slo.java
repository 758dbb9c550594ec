package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.List;

/**
 * A limit on latency that the verdict checks: {@code chat.slo.LEG.PERCENTILE}.
 *
 * @param leg one of {@link #LEGS}
 * @param percentile one of {@link #PERCENTILES}
 * @param limit the longest time that passes, above zero
 */
public record Slo(String leg, String percentile, Duration limit) {

  /** The legs of a conversation that are timed, as {@code latencyMs} of verdict.json names them. */
  public static final List<String> LEGS =
      List.of(
          "start",
          "connection",
          "socketOpen",
          "subscribeAck",
          "sendAck",
          "echo",
          "echoFromIntended",
          "reply",
          "reconnect");

  /** The figures of a leg that can be limited. */
  public static final List<String> PERCENTILES =
      List.of("p50", "p90", "p95", "p99", "p999", "max", "mean");

  /** The setting that this limit came from, such as {@code chat.slo.echo.p99}. */
  public String name() {
    return name(leg, percentile);
  }

  static String name(String leg, String percentile) {
    return "chat.slo." + leg + "." + percentile;
  }
}
