package io.connectchat.mock.contact;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a chat is started with.
 *
 * <p>Source: Amazon Connect API, StartChatContact.
 */
public record ChatRequest(
    String instanceId,
    String contactFlowId,
    String customerName,
    Map<String, String> attributes,
    Set<String> contentTypes,
    Optional<InitialMessage> initialMessage,
    Optional<String> clientToken,
    Duration duration) {

  /** The customer's first words, given with the start. */
  public record InitialMessage(String contentType, String content) {}

  /** A chat of 25 hours in plain text, with nothing else asked for. */
  public static ChatRequest plain(String instanceId, String contactFlowId, String customerName) {
    return new ChatRequest(
        instanceId,
        contactFlowId,
        customerName,
        Map.of(),
        Set.of(ContentType.TEXT),
        Optional.empty(),
        Optional.empty(),
        Duration.ofMinutes(1500));
  }
}
