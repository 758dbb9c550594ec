package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import java.util.Optional;

/** Narrows a fault to contacts that bear an attribute. */
record Where(String attribute, String value) {
  boolean includes(Optional<Contact> contact) {
    return contact.map(c -> c.attributes().get(attribute)).filter(value::equals).isPresent();
  }
}
