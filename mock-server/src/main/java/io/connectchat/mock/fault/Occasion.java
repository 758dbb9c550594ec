package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Participant;
import java.util.Map;
import java.util.Optional;

/**
 * Whom something happens to.
 *
 * @param participant id, empty when unknown
 * @param starter who asks for a chat that there is not yet; empty everywhere else
 */
record Occasion(Optional<Contact> contact, String participant, Optional<Starter> starter) {

  /** Who asks for a chat. */
  record Starter(String customer, Map<String, String> attributes) {}

  Occasion(Optional<Contact> contact, String participant) {
    this(contact, participant, Optional.empty());
  }

  static Occasion of(Contact contact, Participant participant) {
    return new Occasion(Optional.of(contact), participant.id());
  }

  static Occasion of(Outgoing frame) {
    return of(frame.contact(), frame.recipient());
  }

  /** Whether the customer has this display name. */
  boolean isOf(String customer) {
    return contact
        .map(chat -> chat.customer().displayName())
        .or(() -> starter.map(Starter::customer))
        .filter(customer::equals)
        .isPresent();
  }

  /** Whether the chat has this attribute. */
  boolean has(String attribute, String value) {
    return contact
        .map(Contact::attributes)
        .or(() -> starter.map(Starter::attributes))
        .filter(attributes -> value.equals(attributes.get(attribute)))
        .isPresent();
  }
}
