package io.connectchat.mock.contact;

/** An open socket, as the contact sees it. Called under the contact's lock: must never block. */
public interface Subscriber {

  Participant participant();

  /** Takes the next item; called only after the subscription, in transcript order. */
  void deliver(Item item);

  /** The chat is over; called on subscribed and unsubscribed sockets alike, after the last item. */
  void chatEnded();

  /** Cuts the line without a close frame. */
  void cut();
}
