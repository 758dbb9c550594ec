package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.fault.Faults;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.Witness;

/** What sockets live in. */
public record SocketEnvironment(
    Timers timers, Journal journal, Faults faults, Switches switches, Witness witness) {}
