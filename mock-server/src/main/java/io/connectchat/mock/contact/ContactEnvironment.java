package io.connectchat.mock.contact;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * What contacts live in: time, switches, who answers in a new one, where streams go.
 *
 * @param tokenMark what every token begins with, so that one can be searched for
 */
public record ContactEnvironment(
    Clock clock,
    Timers timers,
    Switches switches,
    Supplier<Counterpart> counterparts,
    Publisher publisher,
    String tokenMark) {

  /** Where streams go nowhere. */
  public ContactEnvironment(
      Clock clock, Timers timers, Switches switches, Supplier<Counterpart> counterparts) {
    this(clock, timers, switches, counterparts, Publisher.NONE, "");
  }
}
