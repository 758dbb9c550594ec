package io.connectchat.harness.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that two versions put differently on the wire.
 *
 * @param what as in {@link Exchange}
 * @param lines those that only one of them has, marked with {@code -} and {@code +}
 */
public record WireDiff(String what, List<String> lines) {

  /** Those of the requests that both versions can make. */
  public static List<WireDiff> between(List<Exchange> before, List<Exchange> after) {
    Map<String, Exchange> old = new TreeMap<>();
    before.forEach(exchange -> old.put(exchange.what(), exchange));
    return after.stream()
        .flatMap(
            exchange ->
                Optional.ofNullable(old.get(exchange.what()))
                    .filter(was -> !was.equals(exchange))
                    .map(was -> new WireDiff(exchange.what(), lines(was.lines(), exchange.lines())))
                    .stream())
        .toList();
  }

  /** The shortest way from one to the other, by the longest common subsequence. */
  private static List<String> lines(List<String> before, List<String> after) {
    int[][] common = common(before, after);
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + before.get(i++));
      } else {
        lines.add("+ " + after.get(j++));
      }
    }
    return lines;
  }

  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
