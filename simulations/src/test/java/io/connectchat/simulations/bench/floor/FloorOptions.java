package io.connectchat.simulations.bench.floor;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the floor driver does.
 *
 * @param endpoint where; {@link #LATER} when it is told on standard input, once it is warm
 * @param rate messages a second in all; 0: a closed loop, the next message when the echo has come
 * @param warmUpSeconds of talk that counts for nothing
 * @param connections HTTP connections of each event loop at the most
 * @param from address to connect from, where one has too few ports
 * @param holdsSeconds how long everybody stays silent and connected before talking
 * @param warmAt endpoint at which the driver itself gets warm before, so that only the server is
 *     cold
 * @param serverPid process whose CPU is counted along with the driver's own
 * @param onlyHangsUp whether customers go at the end without ending their chats
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
    Optional<URI> warmAt,
    OptionalLong serverPid,
    boolean onlyHangsUp) {
  /** An endpoint that is not known yet. */
  static final URI LATER = URI.create("later");

  private static final int TO_BE_WARM_SECONDS = 6;
  private static final int TO_BE_WARM_CUSTOMERS = 200;

  static FloorOptions read(String... arguments) {
    Map<String, String> given = new HashMap<>(DEFAULTS);
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (given.put(arguments[i], arguments[i + 1]) == null) {
        throw new IllegalArgumentException("there is no option " + arguments[i]);
      }
    }
    return of(given);
  }

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("--endpoint", "http://127.0.0.1:8080"),
          Map.entry("--customers", "200"),
          Map.entry("--rate", "0"),
          Map.entry("--warm-up", "5"),
          Map.entry("--seconds", "10"),
          Map.entry("--threads", "1"),
          Map.entry("--connections", "64"),
          Map.entry("--from", ""),
          Map.entry("--hold", "0"),
          Map.entry("--warm-at", ""),
          Map.entry("--server-pid", ""),
          Map.entry("--only-hang-up", "false"));

  private static FloorOptions of(Map<String, String> given) {
    String pid = given.get("--server-pid");
    return new FloorOptions(
        URI.create(given.get("--endpoint")),
        Integer.parseInt(given.get("--customers")),
        Double.parseDouble(given.get("--rate")),
        Integer.parseInt(given.get("--warm-up")),
        Integer.parseInt(given.get("--seconds")),
        Integer.parseInt(given.get("--threads")),
        Integer.parseInt(given.get("--connections")),
        Optional.of(given.get("--from")).filter(from -> !from.isEmpty()),
        Integer.parseInt(given.get("--hold")),
        Optional.of(given.get("--warm-at")).filter(at -> !at.isEmpty()).map(URI::create),
        pid.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid)),
        Boolean.parseBoolean(given.get("--only-hang-up")));
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
        Optional.empty(),
        OptionalLong.empty(),
        false);
  }

  /** The same at a server that is known by now. */
  FloorOptions at(URI server, OptionalLong pid) {
    return new FloorOptions(
        server,
        customers,
        rate,
        warmUpSeconds,
        seconds,
        threads,
        connections,
        from,
        holdsSeconds,
        warmAt,
        pid,
        onlyHangsUp);
  }
}
