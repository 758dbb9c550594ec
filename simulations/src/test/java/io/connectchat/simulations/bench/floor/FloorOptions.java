package io.connectchat.simulations.bench.floor;

import java.net.URI;
import java.util.Optional;

/**
 * What the floor driver does.
 *
 * @param rate messages a second in all; 0: a closed loop, the next message when the echo has come
 * @param warmUpSeconds of talk that counts for nothing
 * @param connections HTTP connections of each event loop at the most
 * @param from address to connect from, where one has too few ports
 * @param holdsSeconds how long everybody stays silent and connected before talking
 * @param warmAt endpoint at which the driver itself gets warm before, so that only the server is
 *     cold
 */
public record FloorOptions(
    URI endpoint,
    int customers,
    double rate,
    int warmUpSeconds,
    int seconds,
    int threads,
    int connections,
    Optional<String> from,
    int holdsSeconds,
    Optional<URI> warmAt) {
  private static final int TO_BE_WARM_SECONDS = 6;
  private static final int TO_BE_WARM_CUSTOMERS = 200;

  static FloorOptions read(String... arguments) {
    FloorOptions read =
        new FloorOptions(
            URI.create("http://127.0.0.1:8080"),
            200,
            0,
            5,
            10,
            1,
            64,
            Optional.empty(),
            0,
            Optional.empty());
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      read = read.with(arguments[i], arguments[i + 1]);
    }
    return read;
  }

  private FloorOptions with(String name, String value) {
    return switch (name) {
      case "--endpoint" -> copy(URI.create(value), customers, rate, warmUpSeconds, seconds);
      case "--customers" -> copy(endpoint, Integer.parseInt(value), rate, warmUpSeconds, seconds);
      case "--rate" -> copy(endpoint, customers, Double.parseDouble(value), warmUpSeconds, seconds);
      case "--warm-up" -> copy(endpoint, customers, rate, Integer.parseInt(value), seconds);
      case "--seconds" -> copy(endpoint, customers, rate, warmUpSeconds, Integer.parseInt(value));
      case "--threads" -> how(Integer.parseInt(value), connections, from, holdsSeconds, warmAt);
      case "--connections" -> how(threads, Integer.parseInt(value), from, holdsSeconds, warmAt);
      case "--from" -> how(threads, connections, Optional.of(value), holdsSeconds, warmAt);
      case "--hold" -> how(threads, connections, from, Integer.parseInt(value), warmAt);
      case "--warm-at" ->
          how(threads, connections, from, holdsSeconds, Optional.of(URI.create(value)));
      default -> throw new IllegalArgumentException("there is no option " + name);
    };
  }

  private FloorOptions copy(URI where, int many, double fast, int warmUp, int lasting) {
    return new FloorOptions(
        where, many, fast, warmUp, lasting, threads, connections, from, holdsSeconds, warmAt);
  }

  private FloorOptions how(
      int loops, int http, Optional<String> local, int holds, Optional<URI> warm) {
    return new FloorOptions(
        endpoint, customers, rate, warmUpSeconds, seconds, loops, http, local, holds, warm);
  }

  /** A closed loop at the place where the driver is to get warm. */
  FloorOptions elsewhere() {
    return new FloorOptions(
        warmAt.orElseThrow(),
        TO_BE_WARM_CUSTOMERS,
        0,
        TO_BE_WARM_SECONDS,
        1,
        threads,
        connections,
        from,
        0,
        Optional.empty());
  }
}
