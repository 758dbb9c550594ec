package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.Interactive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What a customer makes of the latest interactive message. */
record Choice(Visit visit) {

  /**
   * Picks an option of the latest interactive message.
   *
   * @param option from 0; of the last one there is, where there are not so many
   */
  CompletableFuture<? extends Timed<?>> pick(int option) {
    return choose(
        latest -> latest.pick(latest.options().get(Math.min(option, latest.options().size() - 1))));
  }

  /** What picking an option of the latest interactive message says; empty where it has none. */
  Optional<ChatMessage> option(String title) {
    return visit.customer().interactive().flatMap(latest -> latest.option(title).map(latest::pick));
  }

  /** The titles of the options of the latest interactive message. */
  List<String> options() {
    return visit.customer().interactive().stream()
        .flatMap(latest -> latest.options().stream())
        .map(Interactive.Option::title)
        .toList();
  }

  /** Answers the latest interactive message with an action. */
  CompletableFuture<? extends Timed<?>> respond(String action) {
    return choose(latest -> latest.response(action));
  }

  private CompletableFuture<? extends Timed<?>> choose(Function<Interactive, ChatMessage> choice) {
    Optional<Interactive> latest =
        visit.customer().interactive().filter(message -> !message.options().isEmpty());
    if (visit.isTalking() && latest.isEmpty()) {
      long now = visit.nanos();
      return CompletableFuture.failedFuture(
          StepFailed.because(
              "expected an interactive message with options to pick from, came none", now, now));
    }
    return latest.isPresent() ? visit.saying().send(choice.apply(latest.get())) : Visit.nothing();
  }
}
