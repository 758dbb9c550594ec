package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What StartChatContact is asked for, every member of it but the instance and the flow, which
 * belong to the target. The bounds are those of the service model and of its documentation.
 *
 * <p>Source: service model connect-2017-08-08, StartChatContactRequest.
 *
 * @param displayName the customer's name as the agent sees it, 1 to 256 characters
 * @param clientToken makes a repeated start the same start, at most 500 characters
 * @param attributes of the contact; keys of letters, digits, {@code -} and {@code _}; 32,768 bytes
 *     of UTF-8 in all
 * @param initialMessage what the customer says with the start, 1 to 16,384 bytes
 * @param contentTypes SupportedMessagingContentTypes; none (which means text/plain alone), or at
 *     least text/plain
 * @param durationMinutes how long the chat may last, 60 to 10,080; the service's default is 1,500
 * @param persistentChat the chat that this one continues; not together with a related contact
 * @param relatedContactId another contact that this one belongs to, at most 256 characters
 * @param segmentAttributes by name of letters, digits, {@code -}, {@code _} and {@code :}, 1 to 128
 *     characters
 * @param customerId the customer's id in a CRM, at most 128 characters
 * @param responseMode how a bot's answers come
 * @param goesOnAfterCustomer DisconnectOnCustomerExit: when the customer ends the chat, the agent
 *     is dropped and the customer goes on into the disconnect flow
 */
public record StartChat(
    String displayName,
    String clientToken,
    Map<String, String> attributes,
    Optional<ChatMessage> initialMessage,
    List<String> contentTypes,
    OptionalInt durationMinutes,
    Optional<PersistentChat> persistentChat,
    Optional<String> relatedContactId,
    Map<String, SegmentValue> segmentAttributes,
    Optional<String> customerId,
    Optional<ResponseMode> responseMode,
    boolean goesOnAfterCustomer) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException in one line: the member, what it must be, and what it is
   */
  public StartChat {
    attributes = Map.copyOf(attributes);
    contentTypes = List.copyOf(contentTypes);
    segmentAttributes = Map.copyOf(segmentAttributes);
    StartChatBounds.check(displayName, clientToken, attributes);
    StartChatBounds.check(initialMessage, contentTypes, segmentAttributes);
    StartChatBounds.check(durationMinutes, persistentChat, relatedContactId, customerId);
  }

  /** A chat with a name and nothing else. */
  public static StartChat of(String displayName, String clientToken) {
    return new StartChat(
        displayName,
        clientToken,
        Map.of(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The same for another customer, or for another start. */
  public StartChat as(String otherName, String otherToken) {
    return new StartChat(
        otherName,
        otherToken,
        attributes,
        initialMessage,
        contentTypes,
        durationMinutes,
        persistentChat,
        relatedContactId,
        segmentAttributes,
        customerId,
        responseMode,
        goesOnAfterCustomer);
  }

  /** The same with other attributes. */
  public StartChat withAttributes(Map<String, String> other) {
    return new StartChat(
        displayName,
        clientToken,
        other,
        initialMessage,
        contentTypes,
        durationMinutes,
        persistentChat,
        relatedContactId,
        segmentAttributes,
        customerId,
        responseMode,
        goesOnAfterCustomer);
  }

  /** The same with an initial message. */
  public StartChat withInitialMessage(ChatMessage message) {
    return with(Optional.of(message));
  }

  /** The same without an initial message. */
  public StartChat withoutInitialMessage() {
    return with(Optional.empty());
  }

  private StartChat with(Optional<ChatMessage> message) {
    return new StartChat(
        displayName,
        clientToken,
        attributes,
        message,
        contentTypes,
        durationMinutes,
        persistentChat,
        relatedContactId,
        segmentAttributes,
        customerId,
        responseMode,
        goesOnAfterCustomer);
  }

  /** The same with other content types. */
  public StartChat withContentTypes(List<String> other) {
    return new StartChat(
        displayName,
        clientToken,
        attributes,
        initialMessage,
        other,
        durationMinutes,
        persistentChat,
        relatedContactId,
        segmentAttributes,
        customerId,
        responseMode,
        goesOnAfterCustomer);
  }

  /** The same as a continuation of an earlier chat. */
  public StartChat continuing(PersistentChat earlier) {
    return new StartChat(
        displayName,
        clientToken,
        attributes,
        initialMessage,
        contentTypes,
        durationMinutes,
        Optional.of(earlier),
        relatedContactId,
        segmentAttributes,
        customerId,
        responseMode,
        goesOnAfterCustomer);
  }

  /** The same with another duration. */
  public StartChat withDurationMinutes(int minutes) {
    return new StartChat(
        displayName,
        clientToken,
        attributes,
        initialMessage,
        contentTypes,
        OptionalInt.of(minutes),
        persistentChat,
        relatedContactId,
        segmentAttributes,
        customerId,
        responseMode,
        goesOnAfterCustomer);
  }

  /** The body as UTF-8 JSON. */
  public byte[] body(String instanceId, String contactFlowId) {
    return Json.object(
        json -> {
          if (!instanceId.isEmpty()) {
            json.writeStringField("InstanceId", instanceId);
          }
          if (!contactFlowId.isEmpty()) {
            json.writeStringField("ContactFlowId", contactFlowId);
          }
          json.writeObjectFieldStart("ParticipantDetails");
          json.writeStringField("DisplayName", displayName);
          json.writeEndObject();
          json.writeStringField("ClientToken", clientToken);
          writeWhatIsSaid(json);
          writeWhereItBelongs(json);
        });
  }

  private void writeWhatIsSaid(JsonGenerator json) throws IOException {
    if (!attributes.isEmpty()) {
      json.writeObjectFieldStart("Attributes");
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        json.writeStringField(attribute.getKey(), attribute.getValue());
      }
      json.writeEndObject();
    }
    if (initialMessage.isPresent()) {
      json.writeObjectFieldStart("InitialMessage");
      json.writeStringField("ContentType", initialMessage.get().contentType());
      json.writeStringField("Content", initialMessage.get().content());
      json.writeEndObject();
    }
    if (!contentTypes.isEmpty()) {
      json.writeArrayFieldStart("SupportedMessagingContentTypes");
      for (String type : contentTypes) {
        json.writeString(type);
      }
      json.writeEndArray();
    }
    if (responseMode.isPresent()) {
      json.writeObjectFieldStart("ParticipantConfiguration");
      json.writeStringField("ResponseMode", responseMode.get().name());
      json.writeEndObject();
    }
  }

  private void writeWhereItBelongs(JsonGenerator json) throws IOException {
    if (durationMinutes.isPresent()) {
      json.writeNumberField("ChatDurationInMinutes", durationMinutes.getAsInt());
    }
    if (persistentChat.isPresent()) {
      json.writeObjectFieldStart("PersistentChat");
      json.writeStringField("RehydrationType", persistentChat.get().rehydration().name());
      json.writeStringField("SourceContactId", persistentChat.get().sourceContactId());
      json.writeEndObject();
    }
    if (relatedContactId.isPresent()) {
      json.writeStringField("RelatedContactId", relatedContactId.get());
    }
    if (!segmentAttributes.isEmpty()) {
      json.writeFieldName("SegmentAttributes");
      SegmentValue.write(json, segmentAttributes);
    }
    if (customerId.isPresent()) {
      json.writeStringField("CustomerId", customerId.get());
    }
    if (goesOnAfterCustomer) {
      json.writeArrayFieldStart("DisconnectOnCustomerExit");
      json.writeString("AGENT");
      json.writeEndArray();
    }
  }
}
