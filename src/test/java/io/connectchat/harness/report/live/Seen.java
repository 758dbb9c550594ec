package io.connectchat.harness.report.live;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.report.timeline.CustomerState;
import io.connectchat.harness.report.timeline.Moment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What may be seen of a run that goes on. */
final class Seen {
  private Seen() {}

  /** Two hundred customers at once, half a minute after the start. */
  static LiveFigures closed() {
    return figures(false, 200, moment(0, 0), 1.234, OptionalDouble.of(120), List.of());
  }

  /** Twenty customers a second, one of whom lost a message, from a generator out of breath. */
  static LiveFigures open() {
    List<String> troubles = List.of("the CPU was 3 % idle for five seconds (bound: 20 %)");
    return figures(true, 20, moment(1, 7), 812, OptionalDouble.of(30), troubles);
  }

  /** Nobody has come, and nobody knows how long it takes. */
  static LiveFigures nothing() {
    Map<CustomerState, Integer> nobody = new EnumMap<>(CustomerState.class);
    for (CustomerState state : CustomerState.values()) {
      nobody.put(state, 0);
    }
    LatencySummary none = new LatencySummary(0, 0, 0, 0, 0, 0, 0, 0);
    return new LiveFigures(
        "LoadSimulation on endpoint, seed 42",
        false,
        new Moment(0.4, nobody, 0, 0, 0, 0, 0, 0, 0),
        0,
        0,
        none,
        OptionalDouble.empty(),
        List.of());
  }

  private static LiveFigures figures(
      boolean ofRate,
      double asked,
      Moment now,
      double p50,
      OptionalDouble planned,
      List<String> troubles) {
    LatencySummary echo = new LatencySummary(9, p50, p50, p50, p50, 10 * p50, p50, p50);
    Moment asking =
        new Moment(
            now.seconds(),
            now.customers(),
            asked,
            now.arrived(),
            now.sent(),
            now.inFlight(),
            now.echoed(),
            now.undelivered(),
            now.throttled());
    return new LiveFigures(
        "LoadSimulation on endpoint, seed 42", ofRate, asking, 19.8, 390, echo, planned, troubles);
  }

  private static Moment moment(long undelivered, long throttled) {
    Map<CustomerState, Integer> customers = new EnumMap<>(CustomerState.class);
    customers.put(CustomerState.WAITING, 0);
    customers.put(CustomerState.STARTING, 1);
    customers.put(CustomerState.CONNECTING, 3);
    customers.put(CustomerState.CHATTING, 190);
    customers.put(CustomerState.LEAVING, 4);
    customers.put(CustomerState.GONE, 12);
    customers.put(CustomerState.FAILED, 2);
    return new Moment(31.2, customers, 0, 212, 12_034, 3, 12_030, undelivered, throttled);
  }
}
