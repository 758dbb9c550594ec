package io.connectchat.mock.journal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the details of an entry, in the order in which they are to be read. */
public final class Details {
  private static final int USUAL = 4;

  private Object[] pairs = new Object[USUAL];
  private int used;

  public static Details of(String name, String value) {
    return new Details().and(name, value);
  }

  public static Details of(String name, int value) {
    return new Details().and(name, value);
  }

  public Details and(String name, String value) {
    return put(name, value);
  }

  public Details and(String name, int value) {
    return put(name, value);
  }

  public Details and(String name, Optional<String> value) {
    return value.isPresent() ? put(name, value.get()) : this;
  }

  private Details put(String name, Object value) {
    if (used == pairs.length) {
      pairs = Arrays.copyOf(pairs, used + USUAL);
    }
    pairs[used++] = name;
    pairs[used++] = value;
    return this;
  }

  /** Names and values, one after the other. */
  Object[] toPairs() {
    return used == pairs.length ? pairs : Arrays.copyOf(pairs, used);
  }

  static Map<String, Object> map(Object[] pairs) {
    return new FewPairs(pairs);
  }

  /** A map of no more weight than its pairs. */
  private static final class FewPairs extends AbstractMap<String, Object> {
    private final Object[] pairs;

    private FewPairs(Object[] pairs) {
      this.pairs = pairs;
    }

    @Override
    public Object get(Object name) {
      for (int i = 0; i < pairs.length; i += 2) {
        if (pairs[i].equals(name)) {
          return pairs[i + 1];
        }
      }
      return null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
          List<Map.Entry<String, Object>> entries = new ArrayList<>();
          for (int i = 0; i < pairs.length; i += 2) {
            entries.add(Map.entry((String) pairs[i], pairs[i + 1]));
          }
          return List.copyOf(entries).iterator();
        }

        @Override
        public int size() {
          return pairs.length / 2;
        }
      };
    }
  }
}
