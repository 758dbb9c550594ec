package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import java.util.Optional;

/**
 * A frame on its way to one socket.
 *
 * @param topic such as {@code aws/chat}
 * @param item what a frame of aws/chat carries; empty for other topics
 */
public record Outgoing(
    Contact contact, Participant recipient, String topic, Optional<Item> item, String text) {}
