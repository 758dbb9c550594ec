package io.connectchat.mock.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The items of a contact: made, recorded under the ContactId of the moment, and sent on their way.
 * Guarded by the contact's lock.
 */
final class Conversation {
  private final AbsoluteTime time;
  private final Lock lock;
  private final Delivery delivery;
  private final Chain chain = new Chain();
  private final Transcript transcript = new Transcript();
  private final Map<String, String> contactIds = new HashMap<>();
  private AnsweredRequests answered = new AnsweredRequests(transcript.lines());

  /**
   * @param lock taken when an item is released, which nobody does under it
   * @param push takes each item in transcript order
   */
  Conversation(Clock clock, Lock lock, Consumer<Item> push) {
    this.time = new AbsoluteTime(clock);
    this.lock = lock;
    this.delivery = new Delivery(push);
  }

  Message message(Participant from, String contentType, String content, Visibility visibility) {
    return new Message(
        newId(), time.next(), from, contentType, content, Optional.empty(), visibility);
  }

  /** A piece of a streamed reply, whose pieces share one Id. */
  Message part(String messageId, Participant from, String content, Chunk chunk) {
    return new Message(
        messageId,
        time.next(),
        from,
        ContentType.TEXT,
        content,
        Optional.of(chunk),
        Visibility.ALL);
  }

  Event event(EventType type, Optional<Participant> who) {
    return new Event(newId(), time.next(), type, who);
  }

  Event event(EventType type, Optional<Participant> who, Optional<String> content) {
    return new Event(newId(), time.next(), type, who, content);
  }

  ReceiptNotice receipt(Participant from, EventType fact, String messageId) {
    Instant at = time.next();
    Receipt update = Receipt.none(from.id()).with(fact, at);
    return new ReceiptNotice(newId(), at, messageId, transcript.receipt(messageId, update));
  }

  /** Posts; for a repeated request, gives what the first one posted. */
  Posted once(Optional<String> requestKey, Supplier<Posted> posting) {
    Optional<Item> earlier = requestKey.flatMap(answered::find);
    if (earlier.isPresent()) {
      return new Posted(earlier.get(), () -> {});
    }
    Posted posted = posting.get();
    requestKey.ifPresent(key -> answered.add(key, posted.item()));
    return posted;
  }

  /** Records an item and puts it in the line. */
  Posted post(Item item) {
    if (!chain.current().equals(chain.initial())) {
      contactIds.put(item.id(), chain.current());
    }
    if (item.stored()) {
      transcript.add(item, chain.current());
    }
    Delivery.Waiting waiting = delivery.hold(item);
    return new Posted(item, () -> release(waiting));
  }

  SharedAttachment attachment(Participant from, Attachment attachment) {
    return new SharedAttachment(newId(), time.next(), from, attachment);
  }

  /** Puts a newer form of an item in the transcript, and into the line once more. */
  void update(Item item) {
    transcript.replace(item);
    delivery.release(delivery.hold(item));
  }

  Chain chain() {
    return chain;
  }

  /** The ContactId under which an item was said. */
  String contactIdOf(Item item) {
    return contactIds.getOrDefault(item.id(), chain.initial());
  }

  void continues(Past past) {
    transcript.continues(past);
  }

  /** This conversation as another one continues it, up to and including one of its contacts. */
  Past asPast(String lastContactId, int mostContacts) {
    return Past.of(
        lastContactId,
        transcript.all().stream()
            .filter(e -> e.isPast() || chain.isUpTo(e.contactId(), lastContactId))
            .map(TranscriptPage.Entry::asPast)
            .toList(),
        mostContacts);
  }

  TranscriptPage read(TranscriptQuery query, Predicate<TranscriptPage.Entry> shown) {
    return transcript.read(query, shown);
  }

  /** Forgets which requests were answered: there will be no more. */
  void forgetRequests() {
    answered = new AnsweredRequests(transcript.lines());
  }

  private void release(Delivery.Waiting waiting) {
    lock.lock();
    try {
      delivery.release(waiting);
    } finally {
      lock.unlock();
    }
  }

  private static String newId() {
    return RandomId.next();
  }
}
