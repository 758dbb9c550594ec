package io.connectchat.mock.journal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What every client did and which faults fired. The memory keeps the last entries; a file, where
 * there is one, has them all.
 */
public final class Journal implements AutoCloseable {
  /** Some 60 MB when full; a run of 5,000 chats of 10 messages. */
  private static final int KEPT = 200_000;

  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Optional<JournalFile> file;
  private final Deque<JournalEntry> entries = new ArrayDeque<>();

  public Journal(Clock clock, LongSupplier nanoTime, Optional<JournalFile> file) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.file = file;
  }

  /** Writes an entry of now; a contact or participant that is not known is an empty string. */
  public void write(JournalEntry.Kind kind, String contact, String participant, Details details) {
    JournalEntry entry;
    synchronized (entries) {
      // Inside, so that the order of entries and that of their times are the same.
      entry =
          new JournalEntry(
              clock.instant(), nanoTime.getAsLong(), contact, participant, kind, details.toMap());
      if (entries.size() == KEPT) {
        entries.remove();
      }
      entries.add(entry);
      file.ifPresent(f -> f.add(entry));
    }
  }

  /** The last 200,000 entries, oldest first. */
  public List<JournalEntry> entries() {
    synchronized (entries) {
      return new ArrayList<>(entries);
    }
  }

  /** Writes what is left to the file and closes it. */
  @Override
  public void close() {
    file.ifPresent(JournalFile::close);
  }
}
