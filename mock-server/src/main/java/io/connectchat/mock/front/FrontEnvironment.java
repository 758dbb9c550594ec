package io.connectchat.mock.front;

import io.connectchat.mock.operation.Api;
import io.connectchat.mock.socket.Handshakes;
import io.connectchat.mock.socket.SocketEnvironment;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * What stands behind the public port.
 *
 * @param webSocketUrl path of a WebSocket, up to its token
 * @param mayBeStubbed whether a stub of a user may fit this path and query: then the whole request
 *     has to be held against it first, and WireMock's server does that
 * @param reasons the words behind an HTTP status
 * @param wireMockPort where on 127.0.0.1 the server is that takes everything else
 */
public record FrontEnvironment(
    Api api,
    Handshakes handshakes,
    SocketEnvironment sockets,
    String webSocketUrl,
    BiPredicate<String, String> mayBeStubbed,
    IntFunction<String> reasons,
    IntSupplier wireMockPort) {}
