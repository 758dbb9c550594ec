package io.connectchat.mock.contact;

/** Why a chat ended. Source: Amazon Connect administrator guide, contact records data model. */
public enum DisconnectReason {
  AGENT_DISCONNECT,
  CUSTOMER_DISCONNECT,
  AGENT_NETWORK_DISCONNECT,
  CUSTOMER_CONNECTION_NOT_ESTABLISHED,
  EXPIRED,
  CONTACT_FLOW_DISCONNECT,
  API,
  BARGED,
  IDLE_DISCONNECT,
  THIRD_PARTY_DISCONNECT,
  SYSTEM_ERROR
}
