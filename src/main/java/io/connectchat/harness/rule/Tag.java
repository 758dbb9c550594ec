package io.connectchat.harness.rule;

/** How it is known that a rule holds. */
public enum Tag {
  MODEL("in a service model that AWS publishes"),
  DOC("stated in AWS documentation"),
  SDK("a client that AWS wrote relies on it"),
  OBS("seen in traffic that somebody published"),
  INFER("follows from several of the above"),
  UNVERIFIED("nobody outside Amazon is known to know");

  private final String meaning;

  Tag(String meaning) {
    this.meaning = meaning;
  }

  /** In words for people. */
  public String meaning() {
    return meaning;
  }

  /** Whether a rule may be a MUST on the strength of it. */
  public boolean binds() {
    return this == MODEL || this == DOC || this == OBS;
  }
}
