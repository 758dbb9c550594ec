package io.connectchat.harness.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One step of a dialogue. */
public sealed interface DialogueStep {

  /** Where it stands in the file, from 1. */
  int line();

  /** What the customer does, in a few words: {@code says "Hello"}. */
  String inWords();

  /**
   * The customer says something.
   *
   * @param texts one of these, drawn for each customer
   */
  record Say(int line, List<String> texts) implements DialogueStep {
    public Say {
      texts = List.copyOf(texts);
    }

    @Override
    public String inWords() {
      return "says \"" + texts.get(0) + "\"" + (texts.size() == 1 ? "" : ", or another text");
    }
  }

  /**
   * The customer waits for something to come from the other side.
   *
   * @param within how long; empty: as long as an answer may take
   */
  record Expect(int line, Expectation expectation, Optional<Duration> within)
      implements DialogueStep {
    @Override
    public String inWords() {
      return "expects " + expectation.inWords();
    }
  }

  /** The customer is seen typing. */
  record Type(int line) implements DialogueStep {
    @Override
    public String inWords() {
      return "is seen typing";
    }
  }

  /** The customer sends a file. */
  record Attach(int line, String name, String contentType, int bytes) implements DialogueStep {
    @Override
    public String inWords() {
      return "sends the file " + name;
    }
  }

  /**
   * The customer picks an option of the latest interactive message.
   *
   * @param option its title
   */
  record Pick(int line, String option) implements DialogueStep {
    @Override
    public String inWords() {
      return "picks \"" + option + "\"";
    }
  }

  /** Time passes. */
  record Pause(int line, Span span) implements DialogueStep {
    @Override
    public String inWords() {
      return "waits";
    }
  }

  /** The customer reads the latest message, and says so by a receipt. */
  record Read(int line) implements DialogueStep {
    @Override
    public String inWords() {
      return "reads the latest message";
    }
  }

  /** The customer's socket is cut, and a new one takes its place. */
  record Reconnect(int line) implements DialogueStep {
    @Override
    public String inWords() {
      return "loses the socket and comes back";
    }
  }

  /** The customer ends the chat; nothing follows. */
  record Leave(int line) implements DialogueStep {
    @Override
    public String inWords() {
      return "leaves";
    }
  }

  /** The customer goes without a word; nothing follows. */
  record Abandon(int line) implements DialogueStep {
    @Override
    public String inWords() {
      return "goes without a word";
    }
  }
}
