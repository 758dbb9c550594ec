package io.connectchat.harness.diagnosis;

/** How much the evidence says; the surest first. */
public enum Likelihood {
  /** The evidence allows nothing else. */
  CERTAIN("certain"),
  /** Nothing in the evidence speaks against it, and something for it. */
  LIKELY("likely"),
  /** One of several things that would look the same. */
  POSSIBLE("possible");

  private final String word;

  Likelihood(String word) {
    this.word = word;
  }

  /** In one word, for people. */
  public String word() {
    return word;
  }
}
