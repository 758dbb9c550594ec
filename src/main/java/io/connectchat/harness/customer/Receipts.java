package io.connectchat.harness.customer;

import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.SentItem;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Delivered and read receipts, paced as AWS's own web client paces them: what was delivered waits a
 * little for a read to take its place; then there is one send in five seconds, for the latest
 * message alone. So by far not every message has a receipt of its own.
 *
 * <p>Source: amazon-connect-chatjs, MessageReceiptsUtil (protocol notes 2.5(32)).
 */
final class Receipts {
  static final long DELIVERED_WAITS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
  static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Context context;
  private final Events events;

  private String delivered = "";
  private String toDeliver = "";
  private String read = "";
  private Pending pendingDelivered = Pending.NONE;
  private Pending pendingRead = Pending.NONE;
  private boolean readIsLatest;
  private ScheduledFuture<?> wait;
  private ScheduledFuture<?> window;
  private boolean closed;

  /** A receipt that waits for its turn, and whoever waits for it. */
  private record Pending(String messageId, CompletableFuture<Timed<Optional<SentItem>>> sent) {
    static final Pending NONE = new Pending("", CompletableFuture.completedFuture(null));

    boolean isNone() {
      return messageId.isEmpty();
    }
  }

  Receipts(Context context, Events events) {
    this.context = context;
    this.events = events;
  }

  /** A message has reached the customer. */
  void delivered(String messageId) {
    if (closed || messageId.equals(read) || messageId.equals(delivered)) {
      return;
    }
    toDeliver = messageId;
    if (wait == null) {
      wait = context.loop().schedule(this::waited, DELIVERED_WAITS_NANOS, TimeUnit.NANOSECONDS);
    }
  }

  private void waited() {
    wait = null;
    delivered = toDeliver;
    if (!delivered.equals(read)) {
      pendingDelivered = new Pending(delivered, new CompletableFuture<>());
      readIsLatest = false;
      open();
    }
  }

  /**
   * The customer reads a message.
   *
   * @return ends when its receipt was sent, or without one when a later message's was or the
   *     message was read before
   */
  CompletableFuture<Timed<Optional<SentItem>>> read(String messageId) {
    if (closed || messageId.equals(read)) {
      return CompletableFuture.completedFuture(none());
    }
    read = messageId;
    if (wait != null && toDeliver.equals(messageId)) {
      wait.cancel(false);
      wait = null;
    }
    pendingRead.sent().complete(none());
    pendingRead = new Pending(messageId, new CompletableFuture<>());
    readIsLatest = true;
    CompletableFuture<Timed<Optional<SentItem>>> sent = pendingRead.sent();
    open();
    return sent;
  }

  private void open() {
    if (window == null) {
      window = context.loop().schedule(this::turn, EVERY_NANOS, TimeUnit.NANOSECONDS);
    }
  }

  private void turn() {
    window = null;
    Pending first = pendingDelivered;
    Pending second = pendingRead;
    pendingDelivered = Pending.NONE;
    pendingRead = Pending.NONE;
    if (!first.isNone() && !readIsLatest) {
      send(ContentTypes.DELIVERED, first);
    }
    if (!second.isNone()) {
      send(ContentTypes.READ, second);
    }
  }

  private void send(String contentType, Pending pending) {
    events
        .receipt(contentType, pending.messageId())
        .whenComplete(
            (sent, failure) -> {
              if (failure != null) {
                pending.sent().completeExceptionally(failure);
              } else {
                pending
                    .sent()
                    .complete(
                        new Timed<>(Optional.of(sent.value()), sent.startNanos(), sent.endNanos()));
              }
            });
  }

  /** No receipt is sent any more: one behind the end of a chat is refused. */
  void close() {
    closed = true;
    if (wait != null) {
      wait.cancel(false);
    }
    if (window != null) {
      window.cancel(false);
    }
    pendingRead.sent().complete(none());
  }

  private Timed<Optional<SentItem>> none() {
    long now = context.nanos();
    return new Timed<>(Optional.empty(), now, now);
  }
}
