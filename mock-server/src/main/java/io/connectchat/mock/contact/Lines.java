package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The items of a transcript. A message, of which there may be many, is kept as bytes and made anew
 * when somebody asks; everything else stays as it is.
 */
final class Lines {
  private static final int USUAL = 8;

  /** So many names have room in the byte that stands for them. */
  private static final int MOST_NAMES = Byte.MAX_VALUE;

  private static final int TIME = 4;
  private static final int ID = TIME + Long.BYTES;

  private final Bytes bytes = new Bytes();

  /** What many messages have in common: who says it, its type, the contact. */
  private final List<Object> names = new ArrayList<>(USUAL);

  private final List<Line> whole = new ArrayList<>(USUAL);

  /** Of each line: where in the bytes it is, or, negated, which of the whole ones. */
  private int[] places = new int[USUAL];

  private int size;

  /** An item, and the contact of the chain in which it was said. */
  record Line(Item item, String contactId) {}

  int size() {
    return size;
  }

  void add(Item item, String contactId) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size++] =
        item instanceof Message message
                && message.chunk().isEmpty()
                && names.size() < MOST_NAMES - 2
            ? pack(message, contactId)
            : keep(new Line(item, contactId));
  }

  Line get(int index) {
    int place = places[index];
    return place < 0 ? whole.get(~place) : unpack(place);
  }

  /** Whether this line's item has this id. */
  boolean is(int index, String id) {
    int place = places[index];
    return place < 0 ? whole.get(~place).item().id().equals(id) : bytes.isTextAt(place + ID, id);
  }

  /** Puts a newer form of an item in the place of the older one. */
  void replace(Item item) {
    for (int i = 0; i < size; i++) {
      if (is(i, item.id())) {
        places[i] = keep(new Line(item, get(i).contactId()));
      }
    }
  }

  private int keep(Line line) {
    whole.add(line);
    return ~(whole.size() - 1);
  }

  private int pack(Message message, String contactId) {
    int place = bytes.end();
    bytes.put(name(message.from()));
    bytes.put(name(message.contentType()));
    bytes.put(name(contactId));
    bytes.put(message.visibility().ordinal());
    bytes.putLong(message.at().toEpochMilli());
    bytes.putText(message.id());
    bytes.putText(message.content());
    return place;
  }

  private Line unpack(int place) {
    int content = bytes.behindText(place + ID);
    Message message =
        new Message(
            bytes.textAt(place + ID),
            Instant.ofEpochMilli(bytes.longAt(place + TIME)),
            (Participant) names.get(bytes.at(place)),
            (String) names.get(bytes.at(place + 1)),
            bytes.textAt(content),
            Optional.empty(),
            VISIBILITIES[bytes.at(place + 3)]);
    return new Line(message, (String) names.get(bytes.at(place + 2)));
  }

  private static final Visibility[] VISIBILITIES = Visibility.values();

  private int name(Object name) {
    int index = names.indexOf(name);
    if (index < 0) {
      index = names.size();
      names.add(name);
    }
    return index;
  }
}
