package io.connectchat.harness.judge;

import io.connectchat.harness.latency.LatencyBook;
import java.util.Optional;

/** Opens a judge for each conversation and adds up what they found. Thread-safe. */
public final class RunJudge {
  private final Patience patience;
  private final LatencyBook latency = new LatencyBook();
  private final Tally tally = new Tally();
  private Customers customers = Customers.NONE;
  private Contacts contacts = Contacts.NONE;
  private long unread;
  private Optional<String> whyUnread = Optional.empty();

  /** A judge of a run in which nothing has been seen yet. */
  public RunJudge(Patience patience) {
    this.patience = patience;
  }

  /** A customer comes. */
  public synchronized ConversationJudge open(String conversation) {
    customers = customers.opened();
    return new ConversationJudge(conversation, patience, latency);
  }

  /**
   * A customer goes. Must be called on the conversation's event loop, once.
   *
   * @param cut whether the run was cut short before the conversation was over
   * @param nanos now
   */
  public void close(ConversationJudge conversation, boolean cut, long nanos) {
    ConversationResult result = conversation.close(cut, nanos);
    synchronized (this) {
      tally.addAll(result.tally());
      customers = customers.closed(result.failed(), cut);
      contacts = contacts.plus(result.contact());
      if (result.unread().isPresent()) {
        unread++;
        whyUnread = whyUnread.or(result::unread);
      }
    }
  }

  /** The run ends early: so many customers that were to come never will. */
  public synchronized void neverCame(int missing) {
    customers = customers.missing(missing);
  }

  /** What is known of the conversations that are over. */
  public synchronized RunEvidence evidence() {
    Tally copy = new Tally();
    copy.addAll(tally);
    return new RunEvidence(
        customers, contacts, new Sums(copy), latency.summaries(), unread, whyUnread);
  }
}
