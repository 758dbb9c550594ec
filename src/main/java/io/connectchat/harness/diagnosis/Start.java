package io.connectchat.harness.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.Starting;
import io.connectchat.harness.evidence.Token;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.StartedChat;
import java.util.ArrayList;
import java.util.List;

/** What was asked for with the start of a chat, and what was given. */
final class Start {
  private List<String> supported = List.of();
  private boolean isKnown;
  private boolean throughGateway;
  private String initialMessage = "";
  private String contactId = "";
  private String participantId = "";
  private String participantToken = "";
  private long nanos = Course.NEVER;
  private long connectedNanos = Course.NEVER;
  private final List<String> connectionTokens = new ArrayList<>(0);

  void asked(Starting starting) {
    isKnown = true;
    supported = starting.wanted().contentTypes();
    throughGateway = starting.target().equals("gateway");
    initialMessage = starting.wanted().initialMessage().map(said -> said.content()).orElse("");
  }

  void asked(Exchange start) {
    JsonNode body = start.asked().json();
    List<String> types = new ArrayList<>();
    body.path("SupportedMessagingContentTypes").forEach(type -> types.add(type.asText()));
    isKnown = true;
    supported = types;
    throughGateway = start.operation().equals("GatewayStart");
    initialMessage = body.at("/InitialMessage/Content").asText("");
  }

  void given(StartedChat chat, boolean keepsToken, long at) {
    contactId = chat.contactId();
    participantId = chat.participantId();
    participantToken = keepsToken ? chat.participantToken() : "";
    nanos = at;
  }

  void connected(String connectionToken, long at) {
    if (!isConnected()) {
      connectedNanos = at;
    }
    if (!connectionToken.isEmpty()) {
      connectionTokens.add(connectionToken);
    }
  }

  Token token(String bearer) {
    if (bearer.isEmpty()) {
      return Token.NONE;
    }
    if (bearer.equals(participantToken)) {
      return Token.PARTICIPANT;
    }
    return connectionTokens.contains(bearer) ? Token.CONNECTION : Token.FOREIGN;
  }

  /** Whether what was asked for was seen. */
  boolean isKnown() {
    return isKnown;
  }

  /** Whether a customer of this chat may send it; an absent list means text/plain alone. */
  boolean supports(String contentType) {
    return supported.isEmpty()
        ? contentType.equals(ContentTypes.TEXT_PLAIN)
        : supported.contains(contentType);
  }

  String supportedInWords() {
    return supported.isEmpty() ? "no list, so text/plain alone" : String.join(", ", supported);
  }

  boolean throughGateway() {
    return throughGateway;
  }

  String initialMessage() {
    return initialMessage;
  }

  boolean hasChat() {
    return nanos != Course.NEVER;
  }

  String contactId() {
    return contactId;
  }

  String participantId() {
    return participantId;
  }

  long nanos() {
    return nanos;
  }

  boolean isConnected() {
    return connectedNanos != Course.NEVER;
  }

  long connectedNanos() {
    return connectedNanos;
  }
}
