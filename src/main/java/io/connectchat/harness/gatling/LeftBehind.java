package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.target.LedgerEntry;
import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/**
 * The chats that customers have abandoned: they go on until the run is over, and all that is kept
 * of each until then is its Id. Thread-safe.
 */
final class LeftBehind {
  /** How many are ended at the same time. */
  private static final int LANES = 32;

  private static final int GONE = 410;

  private final Queue<Chat> chats = new ConcurrentLinkedQueue<>();

  private record Chat(String contactId, EventLoop loop) {}

  /** Somebody has gone without a word. */
  void add(String contactId, EventLoop loop) {
    chats.add(new Chat(contactId, loop));
  }

  /** Ends them. */
  CompletableFuture<Void> end(ChatRun run) {
    return CompletableFuture.allOf(
        Stream.generate(() -> next(run))
            .limit(Math.min(LANES, chats.size()))
            .toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> next(ChatRun run) {
    Chat chat = chats.poll();
    if (chat == null) {
      return CompletableFuture.completedFuture(null);
    }
    try {
      return CompletableFuture.supplyAsync(() -> stop(chat, run), chat.loop())
          .thenCompose(call -> call)
          .handle((call, failure) -> call)
          .thenCompose(
              call -> {
                stopped(chat, call, run);
                return next(run);
              });
    } catch (RejectedExecutionException e) {
      // Where the event loops are gone, so is all else.
      return CompletableFuture.completedFuture(null);
    }
  }

  private static CompletableFuture<Call> stop(Chat chat, ChatRun run) {
    Customer nobody =
        run.clients()
            .customer(0, "nobody", chat.contactId(), chat.loop(), run.target(), seen -> {});
    return nobody.stop(chat.contactId());
  }

  private static void stopped(Chat chat, Call call, ChatRun run) {
    boolean ended =
        call != null
            && (call.answer() instanceof Answer.Accepted
                || call.answer() instanceof Answer.Refused refused
                    && refused.error().status() == GONE);
    if (ended) {
      run.judge().endedLater();
      run.ledger().ifPresent(book -> book.write(new LedgerEntry.Ended(chat.contactId())));
    }
  }
}
