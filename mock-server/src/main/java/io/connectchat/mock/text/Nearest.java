package io.connectchat.mock.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the word that somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /** {@code did you mean 'x'? Known: ...}, or only what is known when nothing is near. */
  public static String hint(String word, Collection<String> known) {
    String all = "Known: " + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(candidate -> distance(word, candidate) <= typos(word))
        .map(candidate -> "did you mean '" + candidate + "'? " + all)
        .orElse(all);
  }

  private static int typos(String word) {
    return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
  }

  /** Levenshtein distance, letter case aside. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
