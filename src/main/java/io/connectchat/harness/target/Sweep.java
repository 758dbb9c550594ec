package io.connectchat.harness.target;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Ends what a run has left open, and proves by each contact's own record that it has. Paced by the
 * published quotas, which an account shares with its production.
 */
public final class Sweep {
  private static final int ROUNDS = 3;

  private final OpenChats left;
  private final Ledger ledger;
  private final ConnectService service;
  private final LongSupplier nanoTime;
  private final LongConsumer pauseNanos;
  private final Pacing pacing;
  private final Set<String> contacts = new LinkedHashSet<>();
  private final Set<String> ended = new LinkedHashSet<>();
  private final Map<String, String> open = new LinkedHashMap<>();

  /**
   * @param ledger the run's, which is kept on with
   * @param pauseNanos waits so many nanoseconds
   */
  public Sweep(
      OpenChats left,
      Ledger ledger,
      ConnectService service,
      Pacing pacing,
      LongSupplier nanoTime,
      LongConsumer pauseNanos) {
    this.left = left;
    this.ledger = ledger;
    this.service = service;
    this.pacing = pacing;
    this.nanoTime = nanoTime;
    this.pauseNanos = pauseNanos;
  }

  /**
   * What came of it.
   *
   * @param ended contacts whose record says that they have ended
   * @param open what may still be open, and why, by contact id or by the name of the start
   */
  public record Result(Set<String> ended, Map<String, String> open) {}

  /** Ends every contact that the ledger has as open, then those of starts without an answer. */
  public Result run() {
    contacts.addAll(left.contacts());
    rounds();
    if (!left.unanswered().isEmpty()) {
      askForUnanswered();
      rounds();
    }
    return new Result(Set.copyOf(ended), Map.copyOf(open));
  }

  private void rounds() {
    for (int round = 0; round < ROUNDS && !allEnded(); round++) {
      contacts.stream().filter(Predicate.not(ended::contains)).forEach(this::end);
    }
  }

  private boolean allEnded() {
    return ended.containsAll(contacts);
  }

  private void end(String contact) {
    try {
      take("StopContact");
      service.stop(contact);
      take("DescribeContact");
      if (service.hasEnded(contact)) {
        ended.add(contact);
        open.remove(contact);
        ledger.write(new LedgerEntry.Ended(contact));
      } else {
        open.put(contact, "StopContact was taken, and its record has no end yet");
      }
    } catch (SdkException e) {
      open.put(contact, ConnectService.why(e));
    }
  }

  /** A front that starts chats by itself forgets the ClientToken: there the attribute tells. */
  private void askForUnanswered() {
    if (left.run().target().equals("gateway")) {
      search();
    } else {
      left.unanswered().forEach(this::repeat);
    }
  }

  private void repeat(LedgerEntry.Starting start) {
    String name = "start " + start.clientToken();
    try {
      take("StartChatContact");
      String contact = service.repeatStart(start.bodyBytes());
      ledger.write(new LedgerEntry.Started(start.clientToken(), contact));
      contacts.add(contact);
    } catch (IOException e) {
      open.put(name, e.getMessage());
    }
  }

  private void search() {
    try {
      take("SearchContacts");
      Instant since = Instant.parse(left.run().startedAt());
      int before = contacts.size();
      service.contactsOf(left.run().run(), since).stream()
          .filter(Predicate.not(left.ended()::contains))
          .forEach(contacts::add);
      int missing = left.unanswered().size() - (contacts.size() - before);
      if (missing > 0) {
        open.put(
            missing + (missing == 1 ? " start" : " starts") + " without an answer",
            "SearchContacts finds no contact with "
                + StartAttributes.RUN
                + "="
                + left.run().run()
                + ": none was made, or the front drops Attributes, or that one is not searchable in"
                + " the instance; the service itself ends a chat that its customer has not connected"
                + " to within five minutes");
      }
    } catch (SdkException e) {
      open.put(left.unanswered().size() + " starts without an answer", ConnectService.why(e));
    }
  }

  private void take(String operation) {
    long wait = pacing.reserve(operation, nanoTime.getAsLong());
    if (wait > 0) {
      pauseNanos.accept(wait);
    }
  }
}
