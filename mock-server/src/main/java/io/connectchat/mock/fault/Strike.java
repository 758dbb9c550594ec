package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What is going to happen to a socket.
 *
 * @param effect writes the journal, too
 */
public record Strike(Duration after, Consumer<Line> effect) {}
