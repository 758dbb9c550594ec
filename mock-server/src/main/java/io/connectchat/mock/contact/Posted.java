package io.connectchat.mock.contact;

/**
 * An item that stands in the transcript and waits to be delivered.
 *
 * @param release lets it, and what waits behind it, go to the sockets; harmless when repeated
 */
public record Posted(Item item, Runnable release) {}
