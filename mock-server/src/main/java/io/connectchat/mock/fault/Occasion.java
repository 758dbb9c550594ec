package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import java.util.Optional;

/**
 * Whom something happens to.
 *
 * @param participant id, empty when unknown
 */
record Occasion(Optional<Contact> contact, String participant) {}
