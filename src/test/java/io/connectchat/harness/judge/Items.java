package io.connectchat.harness.judge;

import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Item;

/** Items of a conversation. The customer is "me", and its n-th message has the Id "m" + n. */
final class Items {
  static final String ME = "me";

  private Items() {}

  static String id(int message) {
    return "m" + message;
  }

  static String content(int message) {
    return "hello " + message;
  }

  /** The customer's own message as the service gives it back. */
  static Item own(int message) {
    return own(message, content(message));
  }

  static Item own(int message, String content) {
    return item("MESSAGE", id(message), content, ME, "CUSTOMER", message, false);
  }

  static Item said(String role, String id) {
    return item("MESSAGE", id, "hi", "other", role, 0, false);
  }

  /** A piece of a streamed reply that is not its last. */
  static Item piece(String id) {
    return item("MESSAGE", id, "h", "other", "SYSTEM", 0, true);
  }

  static Item ofType(String type, String id) {
    return item(type, id, "", "other", "AGENT", 0, false);
  }

  static Item event(String event, String id) {
    return new Item(
        id, "EVENT", ContentTypes.EVENT + event, "", "", "", "", "", "c", "c", false, "{}");
  }

  /** The same item with another Id. */
  static Item identified(String id, Item item) {
    return new Item(
        id,
        item.type(),
        item.contentType(),
        item.content(),
        item.participantId(),
        item.participantRole(),
        item.displayName(),
        item.absoluteTime(),
        item.contactId(),
        item.initialContactId(),
        item.partial(),
        item.json());
  }

  /** The same item in another contact, and in the chain of that. */
  static Item foreign(String contact, Item item) {
    return in(contact, contact, item);
  }

  /** The same item in another link of a chain. */
  static Item in(String contact, String initialContact, Item item) {
    return new Item(
        item.id(),
        item.type(),
        item.contentType(),
        item.content(),
        item.participantId(),
        item.participantRole(),
        item.displayName(),
        item.absoluteTime(),
        contact,
        initialContact,
        item.partial(),
        item.json());
  }

  /** What the other side says. */
  static Item saying(String id, String content) {
    return item("MESSAGE", id, content, "other", "AGENT", 0, false);
  }

  /** The same item with its AbsoluteTime so many milliseconds after the first. */
  static Item at(int millis, Item item) {
    return timed(time(millis), item);
  }

  static Item timed(String absoluteTime, Item item) {
    return new Item(
        item.id(),
        item.type(),
        item.contentType(),
        item.content(),
        item.participantId(),
        item.participantRole(),
        item.displayName(),
        absoluteTime,
        item.contactId(),
        item.initialContactId(),
        item.partial(),
        item.json());
  }

  private static String time(int millis) {
    return String.format("2026-11-22T05:31:%02d.%03dZ", millis / 1_000, millis % 1_000);
  }

  private static Item item(
      String type, String id, String content, String who, String role, int at, boolean partial) {
    String time = at == 0 ? "" : time(at);
    return new Item(
        id, type, "text/plain", content, who, role, role, time, "c", "c", partial, "{}");
  }
}
