package io.connectchat.mock.contact;

import java.util.Optional;

/**
 * The other side of one contact: flow, bot, agent. Called under the contact's lock, in the order in
 * which things are delivered: must never block; what takes time goes through {@link Timers}.
 */
public interface Counterpart {

  /** The customer is there. */
  void flowStarted(Contact contact);

  /** An item has been delivered, the counterpart's own items included. */
  void delivered(Contact contact, Item item);

  /**
   * Whether there is a flow for a customer whom the agent has left, such as a survey. Without one
   * the chat ends then.
   */
  default boolean hasDisconnectFlow() {
    return false;
  }

  /** The agent has left; the customer is in the disconnect flow. Who is done ends the contact. */
  default void disconnectFlowStarted(Contact contact) {}

  /** A view that its messages show; empty when it has none with this id. */
  default Optional<View> view(String id) {
    return Optional.empty();
  }

  /** The customer has left; the chat ends when this returns. */
  void customerLeft(Contact contact);
}
