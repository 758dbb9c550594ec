package io.connectchat.mock.fault;

import java.time.Duration;

/**
 * A close that is going to happen to a socket.
 *
 * @param code WebSocket close code
 * @param after how long after the opening
 * @param fired to be run when it happens: writes the journal
 */
public record Closing(int code, Duration after, Runnable fired) {}
