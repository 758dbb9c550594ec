package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.TranscriptPage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Reads a transcript page by page, from the newest page to the oldest. */
final class TranscriptReading {
  /** A bound for a service whose paging has no end; 100,000 items, more than any chat has. */
  static final int MOST_PAGES = 1_000;

  private final Function<String, CompletableFuture<Call>> ask;
  private final Observer observer;
  private final Deque<List<Item>> pages = new ArrayDeque<>();
  private final Set<String> tokens = new HashSet<>();
  private final long startNanos;

  /**
   * @param ask asks for the page of a token, which is empty for the first
   */
  TranscriptReading(
      Function<String, CompletableFuture<Call>> ask, Observer observer, long startNanos) {
    this.ask = ask;
    this.observer = observer;
    this.startNanos = startNanos;
  }

  CompletableFuture<Timed<List<Item>>> read() {
    return read("");
  }

  private CompletableFuture<Timed<List<Item>>> read(String token) {
    return ask.apply(token).thenCompose(this::page);
  }

  private CompletableFuture<Timed<List<Item>>> page(Call call) {
    if (!(call.answer() instanceof Answer.Accepted accepted)) {
      return missing(call, call.answer().inWords());
    }
    TranscriptPage page;
    try {
      page = TranscriptPage.read(accepted.body());
    } catch (MalformedAnswer e) {
      return missing(call, e.came());
    }
    pages.addFirst(page.items());
    if (!page.nextToken().isEmpty()) {
      return next(call, page.nextToken());
    }
    List<Item> items = new ArrayList<>();
    pages.forEach(items::addAll);
    observer.saw(new Observation.Transcript(items, call.nanos()));
    return CompletableFuture.completedFuture(new Timed<>(items, startNanos, call.nanos()));
  }

  private CompletableFuture<Timed<List<Item>>> next(Call call, String token) {
    if (!tokens.add(token)) {
      return missing(call, "a NextToken that came before, so that paging has no end");
    }
    return pages.size() < MOST_PAGES
        ? read(token)
        : missing(call, "another NextToken after " + MOST_PAGES + " pages, more than are read");
  }

  private CompletableFuture<Timed<List<Item>>> missing(Call call, String came) {
    observer.saw(new Observation.TranscriptMissing(call.answer(), call.nanos()));
    return CompletableFuture.failedFuture(
        new StepFailed(
            Expected.of("a transcript from GetTranscript"), came, startNanos, call.nanos()));
  }
}
