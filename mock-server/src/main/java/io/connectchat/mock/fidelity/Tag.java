package io.connectchat.mock.fidelity;

/** How it is known that the service behaves so. */
public enum Tag {
  /** In a service model that AWS publishes: shapes, paths, codes, bounds. */
  MODEL("in a service model that AWS publishes"),
  /** Stated in AWS documentation. */
  DOC("stated in AWS documentation"),
  /** A client that AWS wrote relies on it. */
  SDK("a client that AWS wrote relies on it"),
  /** Seen in traffic or output that somebody published. */
  OBS("seen in traffic or output that somebody published"),
  /** Follows from several of the above. */
  INFER("follows from several of the above"),
  /** Nobody outside Amazon is known to know. */
  UNVERIFIED("nobody outside Amazon is known to know; the fake's choice");

  private final String meaning;

  Tag(String meaning) {
    this.meaning = meaning;
  }

  /** In a few words. */
  public String meaning() {
    return meaning;
  }
}
