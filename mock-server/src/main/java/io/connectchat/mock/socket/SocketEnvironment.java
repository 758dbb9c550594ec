package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.fault.Faults;
import io.connectchat.mock.journal.Journal;
import java.time.Duration;

/**
 * What sockets live in.
 *
 * @param closeAfterEnd how long after the chat's end a socket is closed that the client left open
 */
public record SocketEnvironment(
    Timers timers, Journal journal, Faults faults, Duration closeAfterEnd) {}
