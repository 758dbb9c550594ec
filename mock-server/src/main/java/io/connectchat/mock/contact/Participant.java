package io.connectchat.mock.contact;

import java.util.UUID;

/**
 * Someone who takes part in a contact. The id stays the same for the whole chat.
 *
 * <p>Source: Amazon Connect API, StartChatContact response.
 */
public record Participant(String id, Role role, String displayName) {

  /** A participant with a fresh id. */
  public static Participant of(Role role, String displayName) {
    return new Participant(UUID.randomUUID().toString(), role, displayName);
  }
}
