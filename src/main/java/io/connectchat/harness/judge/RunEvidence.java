package io.connectchat.harness.judge;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run has shown.
 *
 * @param unread chats whose transcript was asked for and could not be read
 * @param whyUnread the answer to the first of these
 */
public record RunEvidence(
    Customers customers,
    Contacts contacts,
    Sums sums,
    Map<Leg, LatencySummary> latency,
    long unread,
    Optional<String> whyUnread) {}
