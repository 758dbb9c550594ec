package io.connectchat.harness.probe;

import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.RunLedger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chats that a pass has started and not ended yet. Thread-safe. */
final class Chats {
  private final Map<String, Guest> open = new LinkedHashMap<>();
  private final Set<String> started = new HashSet<>();
  private final Optional<RunLedger> ledger;

  Chats(Optional<RunLedger> ledger) {
    this.ledger = ledger;
  }

  /** A chat is about to be started. */
  void starting(String clientToken, byte[] body) {
    ledger.ifPresent(book -> book.starting(clientToken, body));
  }

  /** What came of it: a contact, or certainly none. */
  void answered(String clientToken, String contactId, boolean refused) {
    if (!contactId.isEmpty()) {
      write(new LedgerEntry.Started(clientToken, contactId));
    } else if (refused) {
      write(new LedgerEntry.NotStarted(clientToken));
    }
  }

  private void write(LedgerEntry entry) {
    ledger.ifPresent(book -> book.write(entry));
  }

  synchronized void started(String contactId, Guest guest) {
    if (started.add(contactId)) {
      open.put(contactId, guest);
    }
  }

  synchronized void ended(String contactId) {
    if (open.remove(contactId) != null) {
      write(new LedgerEntry.Ended(contactId));
    }
  }

  synchronized Map<String, Guest> open() {
    return new LinkedHashMap<>(open);
  }

  synchronized int count() {
    return started.size();
  }
}
