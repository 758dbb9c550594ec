package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;

/** Which frames a fault may hit. */
enum Scope {
  /** The receiver's own messages. */
  ECHO,
  /** Messages from somebody else. */
  REPLY,
  /** All messages. */
  MESSAGE;

  boolean includes(Participant recipient, Item item) {
    return item instanceof Message message
        && switch (this) {
          case ECHO -> message.from().equals(recipient);
          case REPLY -> !message.from().equals(recipient);
          case MESSAGE -> true;
        };
  }
}
