package io.connectchat.harness.wire;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** JSON of every shape, and what may happen to it on its way. */
final class AnyJson {
  private AnyJson() {}

  /** Any value, nested up to three levels. */
  static Arbitrary<String> values() {
    return values(3);
  }

  /** Members of an object, as "name":value. */
  static Arbitrary<List<String>> members() {
    return Combinators.combine(names(), values())
        .as((name, value) -> name + ":" + value)
        .list()
        .ofMaxSize(4);
  }

  /** Texts of which some stretches were cut, doubled or replaced. */
  static Arbitrary<String> mutilated(String... texts) {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of("", "{", "}", "[", "]", "\"", ":", ",", "\\", "null", "{}", "\u0000"),
            Arbitraries.strings().ofMaxLength(3));
    Arbitrary<List<Cut>> cuts =
        Combinators.combine(places, places, pieces).as(Cut::new).list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(Arbitraries.of(texts), cuts).as(Cut::all);
  }

  /** What stands between two places is replaced; if they are the wrong way round, doubled. */
  private record Cut(int one, int other, String piece) {
    static String all(String text, List<Cut> cuts) {
      String left = text;
      for (Cut cut : cuts) {
        int places = left.length() + 1;
        left = left.substring(0, cut.one % places) + cut.piece + left.substring(cut.other % places);
      }
      return left;
    }
  }

  /** An object's text with members added before, between and behind its own. */
  static String with(String object, List<String> added, int seed) {
    List<String> members = new ArrayList<>(topLevel(object));
    for (int i = 0; i < added.size(); i++) {
      members.add(Math.floorMod(seed + i * 7, members.size() + 1), added.get(i));
    }
    return "{" + String.join(" , ", members) + "}";
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalars =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "0", "-1.5e300", "9".repeat(1_500), "\"\""),
            Arbitraries.strings().map(Said::escaped),
            Arbitraries.of(Said.quoted(Said.HELLO), "\"aws/chat\"", "\"🙂\""));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> arrays =
        values(depth - 1).list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]");
    Arbitrary<String> objects =
        Combinators.combine(names(), values(depth - 1))
            .as((name, value) -> name + " : " + value)
            .list()
            .ofMaxSize(3)
            .map(list -> "{" + String.join(",", list) + "}");
    return Arbitraries.oneOf(scalars, arrays, objects);
  }

  /** Names that are unknown at the top of a frame or an item, but may be known below it. */
  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("\"v\"", "\"Topic\"", "\"id\"", "\"\"", "\"Content \"", "\"\\u0000\""),
        Arbitraries.strings().ofMaxLength(4).map(name -> Said.escaped("x" + name)));
  }

  /** The members of an object whose values are texts without a comma between quotes and braces. */
  private static List<String> topLevel(String object) {
    return List.of(object.substring(1, object.length() - 1).split(",(?=\"\\w+\":)"));
  }
}
