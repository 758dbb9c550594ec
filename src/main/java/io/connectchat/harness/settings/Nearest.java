package io.connectchat.harness.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Finds what somebody meant who mistyped a name. */
public final class Nearest {

  private static final int SHOWN = 3;
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The names fewest edits away, at most three. None when a third of the typed letters would have
   * to change.
   */
  public static List<String> to(String typed, Collection<String> names) {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    ToIntFunction<String> edits = name -> edits(lower(typed), lower(name));
    int fewest = names.stream().mapToInt(edits).min().orElse(Integer.MAX_VALUE);
    return fewest > Math.max(1, typed.length() / 3)
        ? List.of()
        : names.stream().filter(name -> edits.applyAsInt(name) == fewest).limit(SHOWN).toList();
  }

  /** {@code did you mean A, B or C?}; empty for none. */
  public static String question(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    int last = names.size() - 1;
    String before = last == 0 ? "" : String.join(", ", names.subList(0, last)) + " or ";
    return "did you mean " + before + names.get(last) + "?";
  }

  /** Insertions, deletions, changes and swaps of neighbours (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : fewest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int fewest(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int edits = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(edits, d[i - 2][j - 2] + 1) : edits;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
