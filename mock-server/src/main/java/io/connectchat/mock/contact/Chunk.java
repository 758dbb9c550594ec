package io.connectchat.mock.contact;

/**
 * Which part of a streamed reply a message is. All parts share one Id; the last one holds the whole
 * text and replaces the others.
 *
 * <p>Source: protocol notes 4.6 (MessageMetadata.ChunkNumber, MessageMetadata.MessageCompleted).
 *
 * @param number 1 for the first part, then one more each
 * @param completed whether this is the last part
 */
public record Chunk(int number, boolean completed) {}
