package io.connectchat.mock.contact;

import java.time.Clock;
import java.util.function.Supplier;

/** What contacts live in: time, switches, and who answers in a new one. */
public record ContactEnvironment(
    Clock clock, Timers timers, Switches switches, Supplier<Counterpart> counterparts) {}
