package io.connectchat.mock.contact;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Events of a chat, each told by its content type.
 *
 * <p>Source: protocol notes 4.3.
 */
public enum EventType {
  TYPING("typing", false),
  MESSAGE_DELIVERED("message.delivered", false),
  MESSAGE_READ("message.read", false),
  MESSAGE_METADATA("message.metadata", false),
  CONNECTION_ACKNOWLEDGED("connection.acknowledged", false),
  PARTICIPANT_JOINED("participant.joined", true),
  PARTICIPANT_LEFT("participant.left", true),
  PARTICIPANT_INVITED("participant.invited", true),
  PARTICIPANT_IDLE("participant.idle", false),
  PARTICIPANT_RETURNED("participant.returned", false),
  PARTICIPANT_AUTODISCONNECTION("participant.autodisconnection", false),
  PARTICIPANT_DISPLAYNAME_UPDATED("participant.displayname.updated", false),
  TRANSFER_SUCCEEDED("transfer.succeeded", true),
  TRANSFER_FAILED("transfer.failed", true),
  AUTHENTICATION_INITIATED("authentication.initiated", false),
  AUTHENTICATION_SUCCEEDED("authentication.succeeded", false),
  AUTHENTICATION_FAILED("authentication.failed", false),
  AUTHENTICATION_TIMEOUT("authentication.timeout", false),
  AUTHENTICATION_EXPIRED("authentication.expired", false),
  AUTHENTICATION_CANCELLED("authentication.cancelled", false),
  CHAT_REHYDRATED("chat.rehydrated", false),
  CHAT_ENDED("chat.ended", true);

  private static final Map<String, EventType> BY_CONTENT_TYPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::contentType, Function.identity()));

  private final String contentType;
  private final boolean stored;

  EventType(String suffix, boolean stored) {
    this.contentType = "application/vnd.amazonaws.connect.event." + suffix;
    this.stored = stored;
  }

  public String contentType() {
    return contentType;
  }

  /** Whether the transcript keeps it. */
  boolean stored() {
    return stored;
  }

  /** The event with this content type, if there is one. */
  public static Optional<EventType> of(String contentType) {
    return Optional.ofNullable(BY_CONTENT_TYPE.get(contentType));
  }
}
