package io.connectchat.harness.target;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run may use up: chats, messages, US dollars. It is asked before each start and each send,
 * and from the moment that it says no, the run ends. Thread-safe.
 *
 * <p>Dollars are reckoned at the highest known price of a message, for each message sent and each
 * one received from the other side; the customer's own echo is the message sent, and not counted
 * twice.
 */
public final class Budget {
  /** Sums of prices are no whole numbers: this much is rounding. */
  private static final double CENTS = 1e-9;

  private final OptionalLong chats;
  private final OptionalLong messages;
  private final OptionalDouble dollars;
  private final double usdPerMessage;
  private volatile String usedUp = "";
  private long chatsTaken;
  private long messagesTaken;
  private long received;
  private long chatsBefore;
  private long messagesBefore;

  /**
   * @param usdPerMessage the price to reckon with, in US dollars
   */
  public Budget(
      OptionalLong chats, OptionalLong messages, OptionalDouble dollars, double usdPerMessage) {
    this.chats = chats;
    this.messages = messages;
    this.dollars = dollars;
    this.usdPerMessage = usdPerMessage;
  }

  /** A budget without bounds. */
  public static Budget unlimited() {
    return new Budget(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), 0);
  }

  /** Whether one more chat may be started; if so, it is taken. */
  public synchronized boolean takeChat() {
    if (chats.isPresent() && chatsTaken >= chats.getAsLong()) {
      end("chat.budget.chats=" + chats.getAsLong() + before(chatsBefore));
    }
    if (!usedUp.isEmpty()) {
      return false;
    }
    chatsTaken++;
    return true;
  }

  /** Whether one more message may be sent; if so, it is taken. */
  public synchronized boolean takeMessage() {
    if (messages.isPresent() && messagesTaken >= messages.getAsLong()) {
      end("chat.budget.messages=" + messages.getAsLong() + before(messagesBefore));
    } else if (dollars.isPresent() && spentUsd() + usdPerMessage > dollars.getAsDouble() + CENTS) {
      end("chat.budget.usd=" + dollars.getAsDouble());
    }
    if (!usedUp.isEmpty()) {
      return false;
    }
    messagesTaken++;
    return true;
  }

  /** What was taken so far, the first customer took; from now on it is the run. */
  public synchronized void runBegins() {
    chatsBefore = chatsTaken;
    messagesBefore = messagesTaken;
  }

  private static String before(long taken) {
    return taken == 0 ? "" : " (" + taken + " of it by the first customer)";
  }

  private void end(String bound) {
    stop("the budget is used up: " + bound);
  }

  /**
   * Nothing may be taken any more, whatever is left.
   *
   * @param why in one line
   */
  public synchronized void stop(String why) {
    usedUp = usedUp.isEmpty() ? why : usedUp;
  }

  /** The other side said something, which costs as well. */
  public synchronized void received() {
    received++;
  }

  /** Whether nothing may be taken any more. */
  public boolean isUsedUp() {
    return !usedUp.isEmpty();
  }

  /** What was used up first, in words; empty while nothing is. */
  public synchronized Optional<String> usedUp() {
    return Optional.of(usedUp).filter(words -> !words.isEmpty());
  }

  /** US dollars so far, at the price reckoned with. */
  public synchronized double spentUsd() {
    return (messagesTaken + received) * usdPerMessage;
  }
}
