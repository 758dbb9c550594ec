package io.connectchat.mock.contact;

/**
 * What a participant is in a chat.
 *
 * <p>Source: Amazon Connect participant API, ParticipantRole.
 */
public enum Role {
  AGENT,
  CUSTOMER,
  SYSTEM,
  CUSTOM_BOT,
  SUPERVISOR
}
