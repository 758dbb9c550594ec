package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.TranscriptPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what a customer has missed, since the service does not send it again: the transcript from
 * the latest item that it knows, or all of it when it knows none.
 *
 * <p>Source: protocol notes 3.5(22), 2.6(38); AWS's mobile clients fill the gap in the same way.
 */
final class BackFill {
  private final Context context;
  private final Heard heard;

  BackFill(Context context, Heard heard) {
    this.context = context;
    this.heard = heard;
  }

  /** The items that the customer had not heard, in their order. */
  CompletableFuture<List<Item>> fill() {
    return read(heard.latestStored(), "", new ArrayList<>(), 1);
  }

  private CompletableFuture<List<Item>> read(
      String from, String token, List<Item> missed, int page) {
    byte[] body =
        from.isEmpty() ? Requests.transcript(token) : Requests.transcriptFrom(from, token);
    return context
        .call(0, context.participant(Operation.GET_TRANSCRIPT, body))
        .thenCompose(
            call -> {
              TranscriptPage came = Context.accepted(call, TranscriptPage::read).value();
              List<Item> fresh = came.items().stream().filter(heard::isUnknown).toList();
              // Without a start the pages go back in time.
              missed.addAll(from.isEmpty() ? 0 : missed.size(), fresh);
              if (came.nextToken().isEmpty() || page == TranscriptReading.MOST_PAGES) {
                context.saw(new Observation.BackFilled(List.copyOf(missed), call.nanos()));
                return CompletableFuture.completedFuture(missed);
              }
              return read(from, came.nextToken(), missed, page + 1);
            });
  }
}
