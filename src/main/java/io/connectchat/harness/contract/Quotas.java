package io.connectchat.harness.contract;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The quotas and prices of Amazon Connect chat: those that AWS publishes, or those of an account.
 *
 * @param source where the published ones stand
 * @param read when they were read there
 * @param buckets one for each operation or group of operations that is limited
 * @param concurrentChats the most chats of an instance at once
 * @param prices what a message costs; more than one where sources differ
 * @param lexRequest what a text request to a bot costs on top, where a flow has one
 */
public record Quotas(
    String source,
    String read,
    List<Bucket> buckets,
    int concurrentChats,
    List<Price> prices,
    Price lexRequest) {
  /** The code of the quota of concurrent chats in Service Quotas. */
  public static final String CONCURRENT_CHATS_CODE = "L-D4BA6F6E";

  private static final String FILE = "quotas.conf";

  public Quotas {
    buckets = List.copyOf(buckets);
    prices = List.copyOf(prices);
  }

  /** What AWS publishes as defaults. */
  public static Quotas published() {
    Config file = ConfigFactory.parseResources(Quotas.class, FILE).resolve();
    return new Quotas(
        file.getString("source"),
        file.getString("read"),
        file.getConfigList("buckets").stream().map(Quotas::bucket).toList(),
        file.getInt("concurrentChats.limit"),
        file.getConfigList("prices").stream().map(Quotas::price).toList(),
        price(file.getConfig("lexRequest")));
  }

  /** The bucket of an operation by its name in the service model; empty where none is published. */
  public Optional<Bucket> of(String operation) {
    return buckets.stream().filter(bucket -> bucket.operations().contains(operation)).findFirst();
  }

  /**
   * The same with the rates that an account was given.
   *
   * @param applied calls a second by the name of the bucket; others stay
   * @param chats concurrent chats that an account was given
   */
  public Quotas applied(Map<String, Double> applied, Optional<Integer> chats) {
    List<Bucket> theirs =
        buckets.stream()
            .map(
                bucket ->
                    Optional.ofNullable(applied.get(bucket.name()))
                        .map(bucket::raisedTo)
                        .orElse(bucket))
            .toList();
    return new Quotas(source, read, theirs, chats.orElse(concurrentChats), prices, lexRequest);
  }

  /** The lowest price of a message. */
  public Price lowest() {
    return prices.stream().min(Comparator.comparingDouble(Price::usd)).orElseThrow();
  }

  /** The highest price of a message: the one to reckon with. */
  public Price highest() {
    return prices.stream().max(Comparator.comparingDouble(Price::usd)).orElseThrow();
  }

  private static Bucket bucket(Config one) {
    return new Bucket(
        one.getStringList("operations"),
        one.getDouble("rate"),
        one.getInt("burst"),
        Bucket.Scope.valueOf(one.getString("scope").toUpperCase(Locale.ROOT)),
        one.hasPath("code") ? Optional.of(one.getString("code")) : Optional.empty());
  }

  private static Price price(Config one) {
    return new Price(
        one.getDouble("usd"),
        one.getString("what"),
        one.getString("read"),
        one.getString("source"));
  }
}
