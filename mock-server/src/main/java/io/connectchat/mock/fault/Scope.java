package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.EventType;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.ReceiptNotice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which frames a fault may hit, or wait for. */
enum Scope {
  /** The receiver's own messages. */
  ECHO,
  /** Messages from somebody else. */
  REPLY,
  /** All messages. */
  MESSAGE,
  /** All events: joined, left, typing, the end. */
  EVENT,
  TYPING,
  JOINED,
  LEFT,
  /** The end of the chat. */
  ENDED,
  /** MESSAGEMETADATA. */
  RECEIPT,
  /** Everything on the topic aws/chat. */
  CHAT,
  /** The acknowledgement of aws/subscribe. */
  SUBSCRIBE,
  /** The answer to aws/heartbeat. */
  HEARTBEAT,
  /** The answer to aws/ping. */
  PING,
  /** Every frame. */
  FRAME;

  private static final String CONTROL = "aws/";

  static List<String> words() {
    return Arrays.stream(values()).map(Scope::word).toList();
  }

  static Scope named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean includes(Outgoing frame) {
    return switch (this) {
      case ECHO -> isMessage(frame) && isOwn(frame);
      case REPLY -> isMessage(frame) && !isOwn(frame);
      case MESSAGE -> isMessage(frame);
      case EVENT -> frame.item().filter(Event.class::isInstance).isPresent();
      case TYPING -> isEvent(frame, EventType.TYPING);
      case JOINED -> isEvent(frame, EventType.PARTICIPANT_JOINED);
      case LEFT -> isEvent(frame, EventType.PARTICIPANT_LEFT);
      case ENDED -> isEvent(frame, EventType.CHAT_ENDED);
      case RECEIPT -> frame.item().filter(ReceiptNotice.class::isInstance).isPresent();
      case CHAT -> frame.item().isPresent();
      case SUBSCRIBE, HEARTBEAT, PING -> frame.topic().equals(CONTROL + word());
      case FRAME -> true;
    };
  }

  private static boolean isMessage(Outgoing frame) {
    return frame.item().filter(Message.class::isInstance).isPresent();
  }

  private static boolean isOwn(Outgoing frame) {
    return frame.item().flatMap(i -> i.author()).equals(Optional.of(frame.recipient()));
  }

  private static boolean isEvent(Outgoing frame, EventType type) {
    return frame.item().filter(i -> i instanceof Event event && event.type() == type).isPresent();
  }
}
