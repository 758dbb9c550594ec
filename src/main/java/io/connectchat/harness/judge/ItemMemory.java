package io.connectchat.harness.judge;

import java.util.function.IntUnaryOperator;

/**
 * What is known of the items of a conversation, by their Ids: at least of the last so many, and at
 * most of twice as many.
 *
 * <p>Two tables take turns: when the young one is full, it is the old one from then on, and what
 * the old one had is forgotten. So nothing needs to be taken out one by one.
 */
final class ItemMemory {
  private final int most;
  private Ids young;
  private Ids old;
  private boolean forgetful;

  ItemMemory(int most) {
    this.most = most;
    IdKey key = new IdKey();
    young = new Ids(key);
    old = new Ids(key);
  }

  /** Zero for an item that is not known. */
  int get(String id) {
    int known = young.get(id);
    return known == 0 && old.size() > 0 ? old.get(id) : known;
  }

  /** From now on this is known of an item; not zero. */
  void put(String id, int known) {
    if (young.get(id) == 0 && old.size() > 0 && old.get(id) != 0) {
      old.put(id, known);
      return;
    }
    young.put(id, known);
    if (young.size() >= most) {
      Ids full = young;
      forgetful |= old.size() > 0;
      young = old;
      old = full;
      young.forget();
    }
  }

  /** Whether any item has been forgotten. */
  boolean isForgetful() {
    return forgetful;
  }

  void update(Ids.Each each) {
    old.update(each);
    young.update(each);
  }

  void change(IntUnaryOperator change) {
    old.change(change);
    young.change(change);
  }
}
