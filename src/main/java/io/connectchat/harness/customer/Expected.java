package io.connectchat.harness.customer;

/**
 * What a step waits for, in words.
 *
 * @param what the kind of thing, the same for every customer
 * @param which this one; may be empty
 */
record Expected(String what, String which) {
  static Expected of(String what) {
    return new Expected(what, "");
  }

  /** All that is to be said of it. */
  @Override
  public String toString() {
    return which.isEmpty() ? what : what + " " + which;
  }
}
