package io.connectchat.harness.target;

import io.connectchat.harness.wire.StartChat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger of a run, which has a folder to stand in only when the run has begun; and the marks
 * that the run's contacts carry.
 */
public final class RunLedger {
  private final String run;
  private volatile Optional<Ledger> ledger = Optional.empty();

  /**
   * @param run the run's id
   */
  public RunLedger(String run) {
    this.run = run;
  }

  /** From now on chats may be started. */
  public void opened(Ledger opened) {
    ledger = Optional.of(opened);
  }

  /** The same start with the attributes that tell the run's contacts from those of people. */
  public StartChat marked(StartChat chat) {
    Map<String, String> attributes = new HashMap<>(chat.attributes());
    attributes.putAll(marks());
    return chat.withAttributes(attributes);
  }

  /** The attributes of the run's contacts. */
  public Map<String, String> marks() {
    return Map.of(StartAttributes.RUN, run, StartAttributes.HARNESS, StartAttributes.NAME);
  }

  /**
   * A chat is about to be started.
   *
   * @param body of StartChatContact
   * @throws IllegalStateException when there is no ledger: a chat that is not written down must not
   *     be started
   */
  public void starting(String clientToken, byte[] body) {
    ledger
        .orElseThrow(() -> new IllegalStateException("there is no ledger to write the chat into"))
        .write(new LedgerEntry.Starting(clientToken, new String(body, StandardCharsets.UTF_8)));
  }

  /** Writes down what became of a start or a chat. */
  public void write(LedgerEntry entry) {
    ledger.ifPresent(open -> open.write(entry));
  }

  /** Nothing is written any more; the lock on the file is given back. */
  public void close() {
    ledger.ifPresent(Ledger::close);
    ledger = Optional.empty();
  }
}
