package io.connectchat.harness.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A number for each Id, in 20 bytes a place: a text in a map takes some 150. Zero is the number of
 * an Id that is not there. Not thread-safe.
 */
final class Ids {
  private static final int LEAST = 8;

  /** What to do with each Id. */
  interface Each {
    /** Answers with the number that the Id has from now on, which must not be zero. */
    int number(String id, int number);
  }

  private final IdKey key;
  private long[] high = new long[LEAST];
  private long[] low = new long[LEAST];
  private int[] numbers = new int[LEAST];
  private int size;

  /** Ids that are no UUIDs, by the second half of their key. */
  private Map<Long, String> odd = Map.of();

  /**
   * @param key shared by tables that are asked for the same Ids
   */
  Ids(IdKey key) {
    this.key = key;
  }

  int size() {
    return size;
  }

  /** The number of an Id; 0 when it is not there. */
  int get(String id) {
    key.read(id);
    return numbers[place()];
  }

  /** Gives an Id a number, which must not be zero. */
  void put(String id, int number) {
    if (size >= numbers.length / 4 * 3) {
      grow();
    }
    key.read(id);
    int place = place();
    if (numbers[place] == 0) {
      size++;
      keep(place);
      if (!key.isUuid) {
        odd = odd.isEmpty() ? new HashMap<>() : odd;
        odd.put(key.low, id);
      }
    }
    numbers[place] = number;
  }

  /** Goes through all. Makes up their texts anew, so not for every frame. */
  void update(Each each) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != 0) {
        String text = odd.get(low[i]);
        String id = text == null ? IdKey.text(high[i], low[i]) : text;
        numbers[i] = each.number(id, numbers[i]);
      }
    }
  }

  /** Changes all numbers; none may become zero. */
  void change(IntUnaryOperator change) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != 0) {
        numbers[i] = change.applyAsInt(numbers[i]);
      }
    }
  }

  /** Forgets all, and keeps the room. */
  void forget() {
    Arrays.fill(numbers, 0);
    odd = Map.of();
    size = 0;
  }

  private int place() {
    int mask = numbers.length - 1;
    int place = key.hash() & mask;
    while (numbers[place] != 0 && (high[place] != key.high || low[place] != key.low)) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void keep(int place) {
    high[place] = key.high;
    low[place] = key.low;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldNumbers = numbers;
    int length = 2 * oldNumbers.length;
    high = new long[length];
    low = new long[length];
    numbers = new int[length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        key.of(oldHigh[i], oldLow[i]);
        int place = place();
        keep(place);
        numbers[place] = oldNumbers[i];
      }
    }
  }
}
