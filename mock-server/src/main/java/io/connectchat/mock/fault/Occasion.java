package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Participant;
import java.util.Optional;

/**
 * Whom something happens to.
 *
 * @param participant id, empty when unknown
 */
record Occasion(Optional<Contact> contact, String participant) {

  static Occasion of(Contact contact, Participant participant) {
    return new Occasion(Optional.of(contact), participant.id());
  }

  static Occasion of(Outgoing frame) {
    return of(frame.contact(), frame.recipient());
  }
}
