package io.connectchat.harness.evidence;

/**
 * A message or event as a client shows it.
 *
 * @param id of the item
 * @param text what the user reads; empty where a client tells ids only
 */
public record ShownMessage(String id, String text) {}
