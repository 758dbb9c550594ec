package io.connectchat.mock.contact;

/** Why a chat ended. Source: Amazon Connect administrator guide, contact records data model. */
public enum DisconnectReason {
  CUSTOMER_DISCONNECT,
  CUSTOMER_CONNECTION_NOT_ESTABLISHED,
  EXPIRED,
  AGENT_DISCONNECT,
  CONTACT_FLOW_DISCONNECT,
  API
}
