package io.connectchat.mock.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was said in a contact, in order of AbsoluteTime, behind what was said in the past chats that
 * it continues. Guarded by the contact's lock.
 */
final class Transcript {
  private static final Predicate<TranscriptPage.Entry> EVERYTHING = entry -> true;

  private final Lines lines = new Lines();
  private final Map<String, Map<String, Receipt>> receipts = new HashMap<>();
  private List<TranscriptPage.Entry> past = List.of();

  /** What was said in this chat alone. */
  Lines lines() {
    return lines;
  }

  void continues(Past chat) {
    past = chat.entries();
  }

  void add(Item item, String contactId) {
    lines.add(item, contactId);
  }

  /** Puts a newer form of an item in the place of the older one. */
  void replace(Item item) {
    lines.replace(item);
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

  /** All of it, past chats first. */
  List<TranscriptPage.Entry> all() {
    List<TranscriptPage.Entry> all = new ArrayList<>(past);
    entries().forEach(all::add);
    return all;
  }

  TranscriptPage read(TranscriptQuery query) {
    return read(query, EVERYTHING);
  }

  /**
   * One page of what fulfils a condition. A reading never begins in a past chat; the pages behind
   * its first lead there.
   */
  TranscriptPage read(TranscriptQuery query, Predicate<TranscriptPage.Entry> shown) {
    View view = view(shown);
    OptionalInt start = view.startIndex(query.start(), query.direction());
    int floor = query.start() instanceof StartPosition.Cursor ? 0 : view.pastSize();
    return query.direction() == ScanDirection.FORWARD
        ? view.forward(start, query)
        : view.backward(start, floor, query);
  }

  private View view(Predicate<TranscriptPage.Entry> shown) {
    List<TranscriptPage.Entry> shownPast = past.stream().filter(shown).toList();
    List<TranscriptPage.Entry> entries = new ArrayList<>(shownPast);
    entries().filter(shown).forEach(entries::add);
    return new View(entries, shownPast.size());
  }

  private Stream<TranscriptPage.Entry> entries() {
    return IntStream.range(0, lines.size()).mapToObj(lines::get).map(this::entry);
  }

  private TranscriptPage.Entry entry(Lines.Line line) {
    List<Receipt> known = List.copyOf(receipts.getOrDefault(line.item().id(), Map.of()).values());
    return new TranscriptPage.Entry(line.item(), known, line.contactId(), false);
  }

  /** What one reader sees, by index; the first ones are past. */
  private record View(List<TranscriptPage.Entry> entries, int pastSize) {

    TranscriptPage forward(OptionalInt start, TranscriptQuery query) {
      if (start.isEmpty()) {
        return TranscriptPage.empty();
      }
      int first = start.getAsInt();
      int end = Math.min(entries.size(), first + query.maxResults());
      return page(first, end, query.order(), optional(end, end < entries.size()));
    }

    TranscriptPage backward(OptionalInt start, int floor, TranscriptQuery query) {
      if (start.isEmpty()) {
        boolean onlyPast = query.start() instanceof StartPosition.Newest && pastSize > 0;
        return new TranscriptPage(List.of(), optional(pastSize - 1, onlyPast));
      }
      int last = start.getAsInt();
      int first = Math.max(floor, last - query.maxResults() + 1);
      return page(first, last + 1, query.order(), optional(first - 1, first > 0));
    }

    private TranscriptPage page(int from, int to, SortOrder order, OptionalInt next) {
      List<TranscriptPage.Entry> page = new ArrayList<>(entries.subList(from, to));
      if (order == SortOrder.DESCENDING) {
        Collections.reverse(page);
      }
      return new TranscriptPage(Collections.unmodifiableList(page), next);
    }

    /** The first entry to return in the direction of reading; empty when there is none. */
    OptionalInt startIndex(StartPosition start, ScanDirection direction) {
      boolean forward = direction == ScanDirection.FORWARD;
      int newest = entries.size() - 1;
      int index;
      if (start instanceof StartPosition.AtItem at) {
        index = first(item -> item.id().equals(at.id()));
        if (!at.included() && index < entries.size()) {
          index += forward ? 1 : -1;
        }
      } else if (start instanceof StartPosition.AtTime at) {
        index =
            forward
                ? first(item -> !item.at().isBefore(at.time()))
                : first(item -> item.at().isAfter(at.time())) - 1;
      } else if (start instanceof StartPosition.MostRecent recent) {
        int nth = Math.max(pastSize, entries.size() - recent.n());
        index = forward ? nth : Math.min(nth, newest);
      } else if (start instanceof StartPosition.Cursor cursor) {
        return optional(cursor.index(), cursor.index() >= 0 && cursor.index() < entries.size());
      } else {
        index = forward ? entries.size() : newest;
      }
      return optional(index, index >= pastSize && index < entries.size());
    }

    /** The first of the present chat that is wanted. */
    private int first(Predicate<Item> wanted) {
      int index = pastSize;
      while (index < entries.size() && !wanted.test(entries.get(index).item())) {
        index++;
      }
      return index;
    }

    private static OptionalInt optional(int value, boolean present) {
      return present ? OptionalInt.of(value) : OptionalInt.empty();
    }
  }
}
