package io.connectchat.mock.contact;

import java.time.Instant;

/**
 * What a token stands for.
 *
 * @param expiresAt when the token is no good any more
 */
public record Credential(
    String token, Kind kind, Contact contact, Participant participant, Instant expiresAt) {

  /** The three kinds of token; none is good in another's place. */
  public enum Kind {
    /** ParticipantToken, from StartChatContact. */
    PARTICIPANT,
    /** ConnectionToken, from CreateParticipantConnection. */
    CONNECTION,
    /** The one inside a WebSocket URL. */
    WEBSOCKET
  }
}
