package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.SentItem;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a customer lets the other side know without saying it: SendEvent. A chat goes on without it,
 * so that an event that is refused is no failure of the customer.
 */
final class Events {
  /** AWS's clients say it no more often. Source: protocol notes 2.5(32). */
  static final long TYPING_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Context context;
  private int events;
  private long typedNanos;
  private boolean typed;

  Events(Context context) {
    this.context = context;
  }

  /** Typing; nothing is sent when it was said less than ten seconds ago. */
  CompletableFuture<Timed<Optional<SentItem>>> typing() {
    long now = context.nanos();
    if (typed && now - typedNanos < TYPING_EVERY_NANOS) {
      return CompletableFuture.completedFuture(new Timed<>(Optional.empty(), now, now));
    }
    typed = true;
    typedNanos = now;
    return plain(ContentTypes.TYPING)
        .thenApply(
            sent -> new Timed<>(Optional.of(sent.value()), sent.startNanos(), sent.endNanos()));
  }

  CompletableFuture<Timed<SentItem>> acknowledge() {
    return plain(ContentTypes.CONNECTION_ACKNOWLEDGED);
  }

  CompletableFuture<Timed<SentItem>> receipt(String contentType, String messageId) {
    return send(contentType, messageId, Requests.receipt(contentType, messageId, clientToken()));
  }

  private CompletableFuture<Timed<SentItem>> plain(String contentType) {
    return send(contentType, "", Requests.event(contentType, clientToken()));
  }

  private String clientToken() {
    return context.token() + "-event-" + ++events;
  }

  private CompletableFuture<Timed<SentItem>> send(
      String contentType, String messageId, byte[] body) {
    context.saw(new Observation.SendingEvent(contentType, messageId, context.nanos()));
    return context
        .call(0, context.participant(Operation.SEND_EVENT, body))
        .thenApply(call -> Context.accepted(call, json -> SentItem.read(call.operation(), json)));
  }
}
