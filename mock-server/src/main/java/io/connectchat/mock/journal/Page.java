package io.connectchat.mock.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Some entries of a journal, in two arrays. A fake at full speed writes a hundred thousand entries
 * a second and forgets as many: an object for each costs a garbage collector more than all else
 * that the fake does. Guarded by the journal's lock.
 */
final class Page {
  /** Entries of a page. */
  static final int MOST = 256;

  private static final List<JournalEntry.Kind> KINDS = List.of(JournalEntry.Kind.values());
  private static final int USUAL_OBJECTS = 8 * MOST;
  private static final int USUAL_BYTES = 64 * MOST;

  /** Times, kind, number of details. */
  private static final int HEAD = 2 * Long.BYTES + Integer.BYTES + 2;

  /** Characters of an id. Each is new, so it is kept as bytes; other texts are shared by many. */
  private static final int ID = 36;

  private static final int LONGEST_VALUE = 3 * ID + 1;

  /** What stands for a value that is among the bytes. */
  private enum InBytes {
    ID,
    NUMBER
  }

  private Object[] objects = new Object[USUAL_OBJECTS];
  private ByteBuffer bytes = ByteBuffer.allocate(USUAL_BYTES);
  private int objectsUsed;
  private int entries;
  private boolean isRead;

  boolean isFull() {
    return entries == MOST;
  }

  /** Forgets its entries; whoever reads them must not be reading still. */
  void clear() {
    bytes.clear();
    objectsUsed = 0;
    entries = 0;
  }

  /** Whether there has ever been a reading, which needs what it reads to stay as it is. */
  boolean isRead() {
    return isRead;
  }

  void add(
      Instant at,
      long nanos,
      String contact,
      String participant,
      JournalEntry.Kind kind,
      Object[] pairs) {
    room(pairs.length);
    bytes.putLong(at.getEpochSecond()).putInt(at.getNano()).putLong(nanos);
    bytes.put((byte) kind.ordinal()).put((byte) (pairs.length / 2));
    objects[objectsUsed++] = contact;
    objects[objectsUsed++] = participant;
    for (int i = 0; i < pairs.length; i += 2) {
      objects[objectsUsed++] = pairs[i];
      objects[objectsUsed++] = put(pairs[i + 1]);
    }
    entries++;
  }

  private Object put(Object value) {
    if (value instanceof Integer number) {
      bytes.putInt(number);
      return InBytes.NUMBER;
    }
    if (value instanceof String text && text.length() == ID) {
      byte[] utf8 = text.getBytes(UTF_8);
      bytes.put((byte) utf8.length).put(utf8);
      return InBytes.ID;
    }
    return value;
  }

  private void room(int pairs) {
    if (objectsUsed + 2 + pairs > objects.length) {
      objects = Arrays.copyOf(objects, 2 * objects.length);
    }
    int wanted = HEAD + pairs / 2 * LONGEST_VALUE;
    if (bytes.remaining() < wanted) {
      bytes = ByteBuffer.allocate(2 * bytes.capacity() + wanted).put(bytes.flip());
    }
  }

  /** The entries until now, to be read while others are added. */
  Reading reading() {
    isRead = true;
    return new Reading(objects, bytes.duplicate().flip(), entries);
  }

  /** Reads a page from its beginning. */
  static final class Reading {
    private final Object[] objects;
    private final ByteBuffer bytes;
    private final int entries;
    private int at;

    private Reading(Object[] objects, ByteBuffer bytes, int entries) {
      this.objects = objects;
      this.bytes = bytes;
      this.entries = entries;
    }

    void into(List<JournalEntry> all) {
      for (int i = 0; i < entries; i++) {
        all.add(next());
      }
    }

    private JournalEntry next() {
      Instant when = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
      long nanos = bytes.getLong();
      JournalEntry.Kind kind = KINDS.get(bytes.get());
      Object[] pairs = new Object[2 * bytes.get()];
      String contact = (String) objects[at++];
      String participant = (String) objects[at++];
      for (int i = 0; i < pairs.length; i += 2) {
        pairs[i] = objects[at++];
        pairs[i + 1] = value(objects[at++]);
      }
      return new JournalEntry(when, nanos, contact, participant, kind, Details.map(pairs));
    }

    private Object value(Object kept) {
      if (kept == InBytes.NUMBER) {
        return bytes.getInt();
      }
      if (kept == InBytes.ID) {
        byte[] utf8 = new byte[bytes.get()];
        bytes.get(utf8);
        return new String(utf8, UTF_8);
      }
      return kept;
    }
  }
}
