package io.connectchat.mock.contact;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a chat is started with.
 *
 * @param duration how long the chat may last, waiting included
 * @param options what most chats do without
 *     <p>Source: Amazon Connect API, StartChatContact.
 */
public record ChatRequest(
    String instanceId,
    String contactFlowId,
    String customerName,
    Map<String, String> attributes,
    Set<String> contentTypes,
    Optional<InitialMessage> initialMessage,
    Optional<String> clientToken,
    Duration duration,
    Options options) {

  /** The customer's first words, given with the start. */
  public record InitialMessage(String contentType, String content) {}

  /**
   * What most chats do without.
   *
   * @param past the chat that this one continues
   * @param segmentAttributes each with the text of its value
   * @param goesOnWithoutAgent DisconnectOnCustomerExit: when the customer ends the chat, the agent
   *     is dropped, and the customer goes on into the disconnect flow, if there is one
   * @param streamed ResponseMode INCREMENTAL: bot replies may come in pieces
   */
  public record Options(
      Optional<Past> past,
      Optional<String> relatedContactId,
      Optional<String> customerId,
      Map<String, String> segmentAttributes,
      boolean goesOnWithoutAgent,
      boolean streamed) {

    public static final Options NONE =
        new Options(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), false, false);
  }

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
        Duration.ofMinutes(1500),
        Options.NONE);
  }

  /** The same chat with these options. */
  public ChatRequest with(Options other) {
    return new ChatRequest(
        instanceId,
        contactFlowId,
        customerName,
        attributes,
        contentTypes,
        initialMessage,
        clientToken,
        duration,
        other);
  }
}
