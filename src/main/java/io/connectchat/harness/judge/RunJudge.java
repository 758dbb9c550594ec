package io.connectchat.harness.judge;

import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.rule.Finding;
import java.util.List;
import java.util.Optional;

/** Opens a judge for each conversation and adds up what they found. Thread-safe. */
public final class RunJudge {
  private final Patience patience;
  private final LatencyBook latency = new LatencyBook();
  private final LiveCounts live = new LiveCounts();
  private final Tally tally = new Tally();
  private final Tally doubted = new Tally();
  private Customers customers = Customers.NONE;
  private Contacts contacts = Contacts.NONE;
  private long unread;
  private Optional<String> whyUnread = Optional.empty();

  /** A judge of a run in which nothing has been seen yet. */
  public RunJudge(Patience patience) {
    this.patience = patience;
  }

  /** A customer comes whose transcript will be read. */
  public ConversationJudge open(String conversation) {
    return open(conversation, true);
  }

  /**
   * A customer comes.
   *
   * @param reads whether the transcript will be read: only then all items of the chat need to be
   *     remembered
   */
  public synchronized ConversationJudge open(String conversation, boolean reads) {
    customers = customers.opened();
    return new ConversationJudge(conversation, patience, latency, live, reads);
  }

  /**
   * A customer goes. Must be called on the conversation's event loop, once.
   *
   * @param cut whether the run was cut short before the conversation was over
   * @param nanos now
   * @return what was found in the conversation, as far as there was room for it
   */
  public List<Finding> close(ConversationJudge conversation, boolean cut, long nanos) {
    ConversationResult result = conversation.close(cut, nanos);
    synchronized (this) {
      tally.addAll(result.tally());
      if (result.tally().doubted() > 0) {
        doubted.addAll(result.tally());
      }
      customers = customers.closed(result.failed(), result.endedEarly(), cut);
      contacts = contacts.plus(result.contact());
      if (result.unread().isPresent()) {
        unread++;
        whyUnread = whyUnread.or(result::unread);
      }
    }
    return List.copyOf(result.tally().findings());
  }

  /** A chat whose customer has gone without ending it has been ended. */
  public synchronized void endedLater() {
    contacts = contacts.withOneEnded();
  }

  /** The run ends early: so many customers that were to come never will. */
  public synchronized void neverCame(int missing) {
    customers = customers.missing(missing);
  }

  /** The latencies, as they come in. */
  public LatencyBook latency() {
    return latency;
  }

  /**
   * How often something was counted up to now, also in conversations that still go on. A message is
   * counted when its fate is known.
   */
  public long soFar(Count count) {
    return live.get(count);
  }

  /** What is known of the conversations that are over. */
  public synchronized RunEvidence evidence() {
    Tally copy = new Tally();
    copy.addAll(tally);
    Tally without = new Tally();
    without.addAll(doubted);
    return new RunEvidence(
        customers, contacts, new Sums(copy, without), latency.summaries(), unread, whyUnread);
  }
}
