package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Publisher;
import io.connectchat.mock.contact.SharedAttachment;
import io.connectchat.mock.stream.Notification;
import io.connectchat.mock.stream.Topics;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Publishes items to the topics of message streams: what a frame says, with attributes to filter
 * by.
 *
 * <p>Source: Amazon Connect administrator guide, Amazon SNS payload; protocol notes 3.4(21), 4.5.
 */
public final class TopicPublisher implements Publisher {
  private static final String ACCOUNT = "123456789012";

  private final Topics topics;
  private final Clock clock;

  public TopicPublisher(Topics topics, Clock clock) {
    this.topics = topics;
    this.clock = clock;
  }

  @Override
  public void publish(Contact contact, String topicArn, Item item) {
    topics.publish(
        new Notification(
            UUID.randomUUID().toString(),
            topicArn,
            clock.instant(),
            ChatFrame.content(contact, item),
            attributes(contact, item)));
  }

  private static Map<String, String> attributes(Contact contact, Item item) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("InitialContactId", contact.id());
    attributes.put("ContactId", contact.contactIdOf(item));
    attributes.put("InstanceId", contact.request().instanceId());
    attributes.put("AccountId", ACCOUNT);
    attributes.put("MessageVisibility", item.visibility().name());
    item.author().ifPresent(who -> attributes.put("ParticipantRole", who.role().name()));
    if (item instanceof Message message) {
      attributes.put("Type", "MESSAGE");
      attributes.put("ContentType", message.contentType());
    } else if (item instanceof Event event) {
      attributes.put("Type", "EVENT");
      attributes.put("ContentType", event.type().contentType());
    } else if (item instanceof SharedAttachment) {
      attributes.put("Type", "ATTACHMENT");
    }
    return attributes;
  }
}
