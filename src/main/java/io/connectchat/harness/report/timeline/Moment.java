package io.connectchat.harness.report.timeline;

import java.util.Map;

/**
 * How a run stands at one moment. What is counted, is counted from the run's start: a rate is the
 * difference between two moments, whichever they are.
 *
 * @param seconds since the run's start
 * @param customers by state; {@link CustomerState#GONE} and {@link CustomerState#FAILED} are all
 *     that went up to now
 * @param asked what the load model asks for at this moment, by {@link AskedLoad}
 * @param arrived customers that came
 * @param sent messages that customers set out to send
 * @param inFlight messages whose fate is not known yet: sent, and neither refused nor unsure nor
 *     echoed nor given up
 * @param echoed messages that came back
 * @param undelivered messages that were given up
 * @param throttled calls that were refused with 429
 */
public record Moment(
    double seconds,
    Map<CustomerState, Integer> customers,
    double asked,
    long arrived,
    long sent,
    long inFlight,
    long echoed,
    long undelivered,
    long throttled) {

  /** Customers that are there. */
  public int present() {
    return customers.entrySet().stream()
        .filter(entry -> entry.getKey().isPresent())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
