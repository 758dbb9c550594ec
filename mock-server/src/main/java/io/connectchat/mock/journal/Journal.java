package io.connectchat.mock.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What every client did and which faults fired. The memory keeps the last entries; a file, where
 * there is one, has them all.
 */
public final class Journal implements AutoCloseable {
  /** Some 40 MB when full; a run of 5,000 chats of 10 messages. */
  private static final int KEPT = 200_000;

  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Optional<JournalFile> file;
  private final Deque<Kept> entries = new ArrayDeque<>();

  /**
   * An entry as the memory keeps it: two objects and no more, since a fake at full speed writes
   * some hundred thousand a second, and what it keeps is what the garbage collector has to copy.
   */
  private record Kept(
      long seconds,
      int nanosOfSecond,
      long nanos,
      String contact,
      String participant,
      JournalEntry.Kind kind,
      Object[] details) {
    private JournalEntry entry() {
      return new JournalEntry(
          Instant.ofEpochSecond(seconds, nanosOfSecond),
          nanos,
          contact,
          participant,
          kind,
          Details.map(details));
    }
  }

  public Journal(Clock clock, LongSupplier nanoTime, Optional<JournalFile> file) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.file = file;
  }

  /** Writes an entry of now; a contact or participant that is not known is an empty string. */
  public void write(JournalEntry.Kind kind, String contact, String participant, Details details) {
    Object[] pairs = details.toPairs();
    synchronized (entries) {
      // Inside, so that the order of entries and that of their times are the same.
      Instant at = clock.instant();
      Kept entry =
          new Kept(
              at.getEpochSecond(),
              at.getNano(),
              nanoTime.getAsLong(),
              contact,
              participant,
              kind,
              pairs);
      if (entries.size() == KEPT) {
        entries.remove();
      }
      entries.add(entry);
      if (file.isPresent()) {
        file.get().add(entry.entry());
      }
    }
  }

  /** The last 200,000 entries, oldest first. */
  public List<JournalEntry> entries() {
    List<Kept> kept;
    synchronized (entries) {
      kept = new ArrayList<>(entries);
    }
    return kept.stream().map(Kept::entry).collect(Collectors.toCollection(ArrayList::new));
  }

  /** Writes what is left to the file and closes it. */
  @Override
  public void close() {
    file.ifPresent(JournalFile::close);
  }
}
