package io.connectchat.harness.dialogue;

import java.util.Optional;

/**
 * A kind of customer.
 *
 * @param share how many of all customers, in proportion to the other shares
 * @param slowest characters a minute of the slowest typist; 0 for one who needs no time
 * @param fastest characters a minute of the fastest
 * @param think before each thing that the customer does
 * @param patience how long the customer waits for something before giving up; empty: for ever
 * @param abandons how likely the customer is to go without a word somewhere in the chat, 0 to 1
 */
public record Persona(
    String name,
    double share,
    double slowest,
    double fastest,
    Span think,
    Optional<Span> patience,
    double abandons) {
  /** Who is of no persona. */
  private static final String PLAIN = "customer";

  /** Somebody who is there as long as it takes, and thinks for a while. */
  static Persona plain(Span think) {
    return new Persona(PLAIN, 1, 0, 0, think, Optional.empty(), 0);
  }

  boolean isPlain() {
    return name.equals(PLAIN);
  }
}
