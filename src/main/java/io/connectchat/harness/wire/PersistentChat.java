package io.connectchat.harness.wire;

/**
 * The chat that a new one continues.
 *
 * @param sourceContactId the earlier contact, which must have ended
 */
public record PersistentChat(Rehydration rehydration, String sourceContactId) {}
