package io.connectchat.mock.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What was said in a contact, in order of AbsoluteTime. Guarded by the contact's lock. */
final class Transcript {
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Map<String, Receipt>> receipts = new HashMap<>();

  void add(Item item) {
    items.add(item);
  }

  /** Merges a fact into the receipts of a message and returns the recipient's receipt. */
  Receipt receipt(String messageId, Receipt update) {
    return receipts
        .computeIfAbsent(messageId, id -> new HashMap<>())
        .merge(update.recipientId(), update, Transcript::merged);
  }

  private static Receipt merged(Receipt old, Receipt update) {
    return new Receipt(
        old.recipientId(), old.delivered().or(update::delivered), old.read().or(update::read));
  }

  TranscriptPage read(TranscriptQuery query) {
    OptionalInt start = startIndex(query.start(), query.direction());
    if (start.isEmpty()) {
      return new TranscriptPage(List.of(), OptionalInt.empty());
    }
    return query.direction() == ScanDirection.FORWARD
        ? forward(start.getAsInt(), query)
        : backward(start.getAsInt(), query);
  }

  private TranscriptPage forward(int first, TranscriptQuery query) {
    int end = Math.min(items.size(), first + query.maxResults());
    return page(first, end, query.order(), optional(end, end < items.size()));
  }

  private TranscriptPage backward(int last, TranscriptQuery query) {
    int first = Math.max(0, last - query.maxResults() + 1);
    return page(first, last + 1, query.order(), optional(first - 1, first > 0));
  }

  private TranscriptPage page(int from, int to, SortOrder order, OptionalInt next) {
    List<TranscriptPage.Entry> page = new ArrayList<>();
    for (Item item : items.subList(Math.min(from, to), to)) {
      List<Receipt> known = List.copyOf(receipts.getOrDefault(item.id(), Map.of()).values());
      page.add(new TranscriptPage.Entry(item, known));
    }
    if (order == SortOrder.DESCENDING) {
      Collections.reverse(page);
    }
    return new TranscriptPage(Collections.unmodifiableList(page), next);
  }

  /** The first item to return in the direction of reading; empty when there is none. */
  private OptionalInt startIndex(StartPosition start, ScanDirection direction) {
    boolean forward = direction == ScanDirection.FORWARD;
    int newest = items.size() - 1;
    int index;
    if (start instanceof StartPosition.AtItem at) {
      index = first(item -> item.id().equals(at.id()));
      return optional(index, index < items.size());
    } else if (start instanceof StartPosition.AtTime at) {
      index =
          forward
              ? first(item -> !item.at().isBefore(at.time()))
              : first(item -> item.at().isAfter(at.time())) - 1;
    } else if (start instanceof StartPosition.MostRecent recent) {
      int nth = Math.max(0, items.size() - recent.n());
      index = forward ? nth : Math.min(nth, newest);
    } else if (start instanceof StartPosition.Cursor cursor) {
      index = cursor.index();
    } else {
      index = forward ? items.size() : newest;
    }
    return optional(index, index >= 0 && index < items.size());
  }

  private int first(Predicate<Item> wanted) {
    int index = 0;
    while (index < items.size() && !wanted.test(items.get(index))) {
      index++;
    }
    return index;
  }

  private static OptionalInt optional(int value, boolean present) {
    return present ? OptionalInt.of(value) : OptionalInt.empty();
  }
}
