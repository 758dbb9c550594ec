package io.connectchat.harness.judge;

import java.util.Optional;

/**
 * One conversation as it ended.
 *
 * @param failed whether the customer could not start, connect, subscribe, send or disconnect
 * @param endedEarly whether it failed since the chat had been ended, as chat.ended had told it
 * @param unread why the transcript could not be read; empty when it was, or was not asked for
 */
record ConversationResult(
    Tally tally, boolean failed, boolean endedEarly, Contact contact, Optional<String> unread) {}
