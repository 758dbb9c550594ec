package io.connectchat.harness.sdk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Compares what two versions know of chat. */
public final class ShapeDiff {
  private final List<Change> changes = new ArrayList<>();

  private ShapeDiff() {}

  /** All differences; by operations, structures with their members, and enums with their values. */
  public static List<Change> between(SdkShapes before, SdkShapes after) {
    ShapeDiff diff = new ShapeDiff();
    diff.operations(before.operations(), after.operations());
    diff.structures(before.structures(), after.structures());
    diff.enums(before.enums(), after.enums());
    return diff.changes;
  }

  private void operations(
      SortedMap<String, SdkShapes.Operation> before, SortedMap<String, SdkShapes.Operation> after) {
    comings(
        "operation",
        before,
        after,
        operation -> operation.request() + " to " + operation.response());
    inBoth(
        before,
        after,
        (name, pair) -> inList("error", name, pair.before().errors(), pair.after().errors()));
  }

  private void structures(
      SortedMap<String, SortedMap<String, SdkShapes.Member>> before,
      SortedMap<String, SortedMap<String, SdkShapes.Member>> after) {
    comings("structure", before, after, members -> "{" + String.join(", ", members.keySet()) + "}");
    inBoth(before, after, (name, pair) -> members(name, pair.before(), pair.after()));
  }

  private void members(
      String structure,
      SortedMap<String, SdkShapes.Member> before,
      SortedMap<String, SdkShapes.Member> after) {
    for (String name : union(before, after)) {
      String place = structure + "." + name;
      if (!after.containsKey(name)) {
        changes.add(Change.gone("member", place, before.get(name).inWords(), name));
      } else if (!before.containsKey(name)) {
        changes.add(Change.added("member", place, after.get(name).inWords(), name));
      } else if (!before.get(name).equals(after.get(name))) {
        changes.add(
            Change.changed(
                "member", place, before.get(name).inWords(), after.get(name).inWords(), name));
      }
    }
  }

  private void enums(
      SortedMap<String, List<String>> before, SortedMap<String, List<String>> after) {
    comings("enum", before, after, values -> String.join(", ", values));
    inBoth(before, after, (name, pair) -> inList("value", name, pair.before(), pair.after()));
  }

  private void inList(String what, String place, List<String> before, List<String> after) {
    for (String gone : without(before, after)) {
      changes.add(Change.gone(what, place, gone, gone));
    }
    for (String added : without(after, before)) {
      changes.add(Change.added(what, place, added, added));
    }
  }

  private <T> void comings(
      String what,
      SortedMap<String, T> before,
      SortedMap<String, T> after,
      Function<T, String> inWords) {
    for (String name : without(before.keySet(), after.keySet())) {
      changes.add(Change.gone(what, name, inWords.apply(before.get(name)), shortName(name)));
    }
    for (String name : without(after.keySet(), before.keySet())) {
      changes.add(Change.added(what, name, inWords.apply(after.get(name)), shortName(name)));
    }
  }

  private record Pair<T>(T before, T after) {}

  private static <T> void inBoth(
      SortedMap<String, T> before, SortedMap<String, T> after, BiConsumer<String, Pair<T>> each) {
    before.forEach(
        (name, value) -> {
          if (after.containsKey(name)) {
            each.accept(name, new Pair<>(value, after.get(name)));
          }
        });
  }

  private static Collection<String> union(Map<String, ?> one, Map<String, ?> other) {
    SortedMap<String, Object> all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet();
  }

  private static List<String> without(Collection<String> all, Collection<String> those) {
    return all.stream().filter(name -> !those.contains(name)).toList();
  }

  /** Without the service. */
  private static String shortName(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }
}
