package io.connectchat.harness.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One step of a dialogue. */
public sealed interface DialogueStep {

  /** Where it stands in the file, from 1. */
  int line();

  /**
   * The customer says something.
   *
   * @param texts one of these, drawn for each customer
   */
  record Say(int line, List<String> texts) implements DialogueStep {
    public Say {
      texts = List.copyOf(texts);
    }
  }

  /**
   * The customer waits for something to come from the other side.
   *
   * @param within how long; empty: as long as an answer may take
   */
  record Expect(int line, Expectation expectation, Optional<Duration> within)
      implements DialogueStep {}

  /** The customer is seen typing. */
  record Type(int line) implements DialogueStep {}

  /** The customer sends a file. */
  record Attach(int line, String name, String contentType, int bytes) implements DialogueStep {}

  /**
   * The customer picks an option of the latest interactive message.
   *
   * @param option its title
   */
  record Pick(int line, String option) implements DialogueStep {}

  /** Time passes. */
  record Pause(int line, Span span) implements DialogueStep {}

  /** The customer reads the latest message, and says so by a receipt. */
  record Read(int line) implements DialogueStep {}

  /** The customer's socket is cut, and a new one takes its place. */
  record Reconnect(int line) implements DialogueStep {}

  /** The customer ends the chat; nothing follows. */
  record Leave(int line) implements DialogueStep {}

  /** The customer goes without a word; nothing follows. */
  record Abandon(int line) implements DialogueStep {}
}
