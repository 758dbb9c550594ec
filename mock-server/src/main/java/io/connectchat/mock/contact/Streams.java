package io.connectchat.mock.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The message streams of a contact: what is said goes to their topics, too, and a customer counts
 * as connected without a WebSocket.
 *
 * <p>Source: Amazon Connect API, StartContactStreaming; Amazon Connect administrator guide, Amazon
 * SNS payload; protocol notes 1.5. That receipts are not published is UNVERIFIED.
 */
public final class Streams {
  private static final int MOST = 2;

  private final Contact contact;
  private final Publisher publisher;
  private final Map<String, Stream> byId = new LinkedHashMap<>();

  private record Stream(String topicArn, String clientToken) {}

  Streams(Contact contact, Publisher publisher) {
    this.contact = contact;
    this.publisher = publisher;
  }

  /**
   * Starts a stream, or gives the one that the same ClientToken has started; empty when there are
   * as many as there may be.
   *
   * @return the StreamingId
   * @throws ContactEndedException if the chat is over
   */
  public Optional<String> start(String topicArn, String clientToken) {
    return contact.whileAlive(
        () -> {
          Optional<String> known =
              byId.entrySet().stream()
                  .filter(stream -> stream.getValue().clientToken().equals(clientToken))
                  .map(Map.Entry::getKey)
                  .findFirst();
          if (known.isPresent() || byId.size() >= MOST) {
            return known;
          }
          String id = UUID.randomUUID().toString();
          byId.put(id, new Stream(topicArn, clientToken));
          return Optional.of(id);
        });
  }

  /** Whether there was such a stream. */
  public boolean stop(String id) {
    return contact.locked(() -> byId.remove(id) != null);
  }

  boolean isAny() {
    return !byId.isEmpty();
  }

  void publish(Item item) {
    if (!byId.isEmpty() && !(item instanceof ReceiptNotice)) {
      byId.values().forEach(stream -> publisher.publish(contact, stream.topicArn(), item));
    }
  }
}
