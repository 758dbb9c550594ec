package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.SentItem;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What a customer says, and the frames that it waits for then. */
final class Messages {
  private final Context context;
  private Sent last = Sent.NOTHING;

  /** The last message that was accepted. */
  private record Sent(int message, String id, long startNanos, long acceptedNanos) {
    static final Sent NOTHING = new Sent(0, "", 0, 0);
  }

  Messages(Context context) {
    this.context = context;
  }

  CompletableFuture<Timed<SentItem>> send(int message, ChatMessage said, long intendedNanos) {
    context.saw(
        new Observation.Sending(
            message, said.contentType(), said.content(), intendedNanos, context.nanos()));
    byte[] body =
        Requests.message(said.contentType(), said.content(), context.token() + "-" + message);
    return context.step(
        "send",
        context
            .call(message, context.participant(Operation.SEND_MESSAGE, body))
            .thenApply(
                call -> {
                  Timed<SentItem> sent =
                      Context.accepted(call, json -> SentItem.read(call.operation(), json));
                  String id = sent.value().id();
                  last = new Sent(message, id, sent.startNanos(), sent.endNanos());
                  context.inbox().forgetUntil(sent.startNanos());
                  return sent;
                }));
  }

  CompletableFuture<Timed<Item>> awaitEcho() {
    Sent sent = last;
    String own = context.startedChat().participantId();
    return await(
        new Expected("the echo", "of message " + sent.message() + " (Id " + sent.id() + ")"),
        frame ->
            Context.item(frame)
                .filter(item -> item.isMessage() && item.id().equals(sent.id()))
                .filter(item -> item.participantId().equals(own))
                .isPresent(),
        context.limits().echo().toNanos());
  }

  CompletableFuture<Timed<Item>> awaitReply() {
    return await(
        new Expected("an answer", "to message " + last.message()),
        frame -> Context.item(frame).filter(Item::isReply).isPresent(),
        context.limits().reply().toNanos());
  }

  private CompletableFuture<Timed<Item>> await(
      Expected expected, Predicate<FrameIn> wanted, long limitNanos) {
    Sent sent = last;
    long left = sent.acceptedNanos() + limitNanos - context.nanos();
    return context
        .inbox()
        .await(expected, wanted, sent.startNanos(), left)
        .thenApply(
            frame ->
                new Timed<>(Context.item(frame).orElseThrow(), sent.startNanos(), frame.nanos()));
  }
}
