/**
 * The public port: answers the chat's own requests and holds its sockets on Netty, and hands every
 * connection that asks for anything else on to WireMock's server, byte by byte.
 */
package io.connectchat.mock.front;
