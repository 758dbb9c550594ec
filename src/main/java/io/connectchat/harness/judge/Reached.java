package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the transcript has of others must have come live, if it was said while the customer
 * listened. That is known without comparing two clocks: it is younger, by the service's own times,
 * than the first frame since the customer began to listen. A frame may still be on its way when the
 * transcript has its item, so each is given as long as an echo.
 */
final class Reached {
  private record Missed(String what, long sinceNanos) {}

  private final Patience patience;
  private final Notes notes;
  private final Map<String, Missed> awaited = new LinkedHashMap<>(0);
  private String since = "";

  Reached(Patience patience, Notes notes) {
    this.patience = patience;
    this.notes = notes;
  }

  /** An item came on a subscribed socket. */
  void came(Item item) {
    if (since.isEmpty()) {
      since = item.absoluteTime();
    }
    if (!awaited.isEmpty()) {
      awaited.remove(item.id());
    }
  }

  /** Nothing can be heard any more, and nothing of it is sent again later. */
  void silenced() {
    since = "";
    awaited.clear();
  }

  /**
   * An item stands in the transcript that is not the customer's own and was in none before.
   *
   * @param came whether it has come live
   */
  void stored(Item item, boolean came, long nanos) {
    if (since.isEmpty()
        || item.absoluteTime().isEmpty()
        || AbsoluteTimes.compare(item.absoluteTime(), since) <= 0) {
      return;
    }
    notes.tally().observe(LoadRule.REACHED);
    if (!came) {
      String what = item.inWords() + " (Id " + item.id() + ", " + item.absoluteTime() + ")";
      awaited.put(item.id(), new Missed(what, nanos));
    }
  }

  /** Gives up what has waited too long. */
  void settle(long nanos) {
    if (awaited.isEmpty()) {
      return;
    }
    for (Iterator<Missed> each = awaited.values().iterator(); each.hasNext(); ) {
      Missed missed = each.next();
      if (left(missed, nanos) < 0) {
        each.remove();
        notes.tally().add(Count.MISSED);
        String within = " within " + Notes.seconds(patience.echoNanos());
        notes.found(
            LoadRule.REACHED,
            missed.what() + " is in the transcript and did not come live" + within,
            nanos);
      }
    }
  }

  private long left(Missed missed, long nanos) {
    return patience.echoNanos() - (nanos - missed.sinceNanos());
  }

  /** How long, in nanoseconds from now, a frame is still worth waiting for. */
  long openFor(long nanos) {
    return awaited.values().stream().mapToLong(missed -> left(missed, nanos)).max().orElse(0);
  }
}
