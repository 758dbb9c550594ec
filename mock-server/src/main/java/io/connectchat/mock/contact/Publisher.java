package io.connectchat.mock.contact;

/** Where message streams go. Called under the contact's lock: must never block. */
public interface Publisher {
  /** Publishes nothing. */
  Publisher NONE = (contact, topicArn, item) -> {};

  /** Takes what a stream tells its topic, in transcript order. */
  void publish(Contact contact, String topicArn, Item item);
}
