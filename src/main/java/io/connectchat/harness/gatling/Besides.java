package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.wire.Attachment;
import io.connectchat.harness.wire.SentItem;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a customer of a run does besides talking, as long as it can. */
record Besides(Visit visit) {

  CompletableFuture<? extends Timed<?>> typing() {
    return visit.isTalking() ? customer().typing().thenApply(Besides::sent) : Visit.nothing();
  }

  CompletableFuture<? extends Timed<?>> acknowledge() {
    return visit.isTalking() ? customer().acknowledge() : Visit.nothing();
  }

  CompletableFuture<? extends Timed<?>> read() {
    return visit.isTalking() ? customer().read().thenApply(Besides::sent) : Visit.nothing();
  }

  CompletableFuture<? extends Timed<?>> attach(Upload file) {
    return visit.isTalking()
        ? customer().attach(file.name(), file.contentType(), file.bytes())
        : Visit.nothing();
  }

  /** Downloads the latest file of the conversation, if there is one. */
  CompletableFuture<? extends Timed<?>> download() {
    Optional<Attachment> latest = customer().latestAttachment();
    return visit.isTalking() && latest.isPresent()
        ? customer().download(latest.get().id())
        : Visit.nothing();
  }

  CompletableFuture<? extends Timed<?>> anotherSocket() {
    return visit.isTalking() && customer().isInChat()
        ? customer().anotherSocket()
        : Visit.nothing();
  }

  private Customer customer() {
    return visit.customer();
  }

  /** What an event was that was held back leaves no mark in the statistics. */
  private static Timed<?> sent(Timed<Optional<SentItem>> event) {
    return event.value().isPresent() ? event : Step.UNNAMED;
  }
}
