package io.connectchat.harness.contract;

import java.util.List;
import java.util.Optional;

/**
 * A token bucket that limits the rate of one operation, or of several together.
 *
 * @param operations names in the service model, such as {@code SendMessage}; at least one
 * @param rate calls a second, in the long run
 * @param burst calls that may come at once
 * @param scope what shares the bucket
 * @param code the quota's code in Service Quotas, where it is known
 */
public record Bucket(
    List<String> operations, double rate, int burst, Scope scope, Optional<String> code) {

  /** What shares a bucket. */
  public enum Scope {
    /** All instances and users of an AWS account in a Region. */
    ACCOUNT("account and Region"),
    /** One Amazon Connect instance. */
    INSTANCE("instance");

    private final String words;

    Scope(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  public Bucket {
    operations = List.copyOf(operations);
  }

  /** The bucket's name for people and in settings: its first operation. */
  public String name() {
    return operations.get(0);
  }

  /** The same bucket at a rate that an account was given; its burst grows with it. */
  public Bucket raisedTo(double applied) {
    int grown = (int) Math.max(1, Math.floor(burst * applied / rate));
    return new Bucket(operations, applied, grown, scope, code);
  }
}
