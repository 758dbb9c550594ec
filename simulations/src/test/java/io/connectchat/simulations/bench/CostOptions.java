package io.connectchat.simulations.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured, and with how much.
 *
 * @param figures by their names
 * @param parts that were named; all when none was
 */
record CostOptions(Map<String, Integer> figures, List<String> parts) {
  private static final List<String> ALL = List.of("messages", "memory", "launch");

  static CostOptions read(String... arguments) {
    Map<String, Integer> figures =
        new TreeMap<>(
            Map.of(
                "customers",
                200,
                "rate",
                2_000,
                "slow",
                200,
                "warmUp",
                60,
                "seconds",
                20,
                "rounds",
                1,
                "few",
                500,
                "many",
                2_000));
    List<String> parts = new ArrayList<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (equals < 0 && ALL.contains(name)) {
        parts.add(name);
      } else if (equals > 0 && figures.containsKey(name)) {
        figures.put(name, Integer.valueOf(argument.substring(equals + 1)));
      } else {
        throw new IllegalArgumentException(
            "there is no " + argument + "; there are " + figures + " and " + ALL);
      }
    }
    return new CostOptions(figures, parts.isEmpty() ? ALL : parts);
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  int customers() {
    return figures.get("customers");
  }

  int rate() {
    return figures.get("rate");
  }

  /** The rate of the second measurement; 0 for none. */
  int slow() {
    return figures.get("slow");
  }

  int warmUp() {
    return figures.get("warmUp");
  }

  int seconds() {
    return figures.get("seconds");
  }

  int rounds() {
    return figures.get("rounds");
  }

  int few() {
    return figures.get("few");
  }

  int many() {
    return figures.get("many");
  }

  @Override
  public String toString() {
    return figures.toString().replaceAll("[{},]", "");
  }
}
