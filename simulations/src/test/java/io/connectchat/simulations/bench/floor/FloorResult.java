package io.connectchat.simulations.bench.floor;

import java.util.Locale;

/**
 * What the floor driver saw in the seconds that count.
 *
 * @param cpuMicros CPU of the driver's whole process for each message
 * @param serverCpuMicros CPU of the server's whole process for each message; 0 when not asked for
 * @param heapBytes live heap of the driver for each customer
 * @param residentBytes resident memory of the driver for each customer
 * @param lateP99Millis from when a message was due to when it was sent, at a rate; what the driver
 *     itself adds to each latency
 * @param lost calls and connections that failed; 0 in a run that is worth anything
 */
public record FloorResult(
    int customers,
    long messages,
    double perSecond,
    double cpuMicros,
    double serverCpuMicros,
    double heapBytes,
    double residentBytes,
    double p50Millis,
    double p99Millis,
    double maxMillis,
    double lateP99Millis,
    long lost) {

  /** One line of {@code name=value}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "floor customers=%d messages=%d perSecond=%.0f cpuMicrosPerMessage=%.1f serverCpuMicrosPerMessage=%.1f"
            + " heapBytesPerCustomer=%.0f residentBytesPerCustomer=%.0f p50Ms=%.3f p99Ms=%.3f"
            + " maxMs=%.1f lateP99Ms=%.3f lost=%d",
        customers,
        messages,
        perSecond,
        cpuMicros,
        serverCpuMicros,
        heapBytes,
        residentBytes,
        p50Millis,
        p99Millis,
        maxMillis,
        lateP99Millis,
        lost);
  }
}
