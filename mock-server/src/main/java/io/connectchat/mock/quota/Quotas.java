package io.connectchat.mock.quota;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * How much an account may do: a token bucket for each operation, and chats at once.
 *
 * <p>Source: Amazon Connect administrator guide, service quotas; protocol notes 6. Whether
 * SendMessage and SendEvent share a bucket is UNVERIFIED; here they do, unless SendEvent is given a
 * quota of its own.
 */
public final class Quotas {
  /** The name of the quota of chats at once. */
  public static final String CONCURRENT_CHATS = "concurrentChats";

  private static final Map<String, String> SHARED = Map.of("SendEvent", "SendMessage");
  private static final int AWS_CHATS = 500;

  private final Map<String, Rate> rates;
  private final OptionalInt concurrentChats;

  private Quotas(Map<String, Rate> rates, OptionalInt concurrentChats) {
    this.rates = Map.copyOf(rates);
    this.concurrentChats = concurrentChats;
  }

  /** No limits. */
  public static Quotas off() {
    return new Quotas(Map.of(), OptionalInt.empty());
  }

  /** The defaults of an AWS account. */
  public static Quotas aws() {
    return new Quotas(AwsRates.TABLE, OptionalInt.of(AWS_CHATS));
  }

  /** What can be given another value. */
  public static Collection<String> names() {
    Collection<String> names = new TreeSet<>(AwsRates.TABLE.keySet());
    names.add(CONCURRENT_CHATS);
    names.addAll(SHARED.keySet());
    return names;
  }

  /**
   * These quotas with another value for one.
   *
   * @param name one of {@link #names()}
   * @param value calls a second and burst, such as {@code 50/75}, or a number of chats
   * @throws IllegalArgumentException if name or value is none, with a message for users
   */
  public Quotas with(String name, String value) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("unknown quota '" + name + "'");
    }
    if (name.equals(CONCURRENT_CHATS)) {
      return new Quotas(rates, OptionalInt.of(chats(value)));
    }
    Map<String, Rate> changed = new HashMap<>(rates);
    changed.put(name, Rate.parse(value));
    return new Quotas(changed, concurrentChats);
  }

  private static int chats(String value) {
    if (!value.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "'" + value + "' is no number of chats; expected one such as 500");
    }
    return Integer.parseInt(value);
  }

  /** How many chats an instance may have at once; empty: any number. */
  public OptionalInt concurrentChats() {
    return concurrentChats;
  }

  /** The operation in whose bucket this one's calls are counted. */
  String bucketOf(String operation) {
    return rates.containsKey(operation) ? operation : SHARED.getOrDefault(operation, operation);
  }

  /** Empty: any number of calls. */
  Optional<Rate> rateOf(String bucket) {
    return Optional.ofNullable(rates.get(bucket));
  }
}
