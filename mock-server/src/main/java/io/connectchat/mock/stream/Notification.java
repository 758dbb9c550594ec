package io.connectchat.mock.stream;

import java.time.Instant;
import java.util.Map;

/**
 * One message of an Amazon SNS topic.
 *
 * @param message JSON text
 * @param attributes MessageAttributes, by which subscribers filter
 *     <p>Source: Amazon Connect administrator guide, Amazon SNS payload.
 */
public record Notification(
    String messageId,
    String topicArn,
    Instant at,
    String message,
    Map<String, String> attributes) {}
