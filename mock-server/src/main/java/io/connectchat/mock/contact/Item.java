package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in a chat, as the participants see it.
 *
 * <p>Source: Amazon Connect participant API, Item; protocol notes 3.4.
 */
public sealed interface Item permits Message, Event, SharedAttachment, ReceiptNotice {

  String id();

  /** AbsoluteTime, to the millisecond; never before that of an earlier item of the contact. */
  Instant at();

  /** Who caused it; the end of a chat has nobody. */
  Optional<Participant> author();

  /** Whether the transcript keeps it. */
  boolean stored();

  /** Who may see it. */
  default Visibility visibility() {
    return Visibility.ALL;
  }
}
