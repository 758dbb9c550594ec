package io.connectchat.mock.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * What every client did and which faults fired. The memory keeps the last entries; a file, where
 * there is one, has them all.
 */
public final class Journal implements AutoCloseable {
  /** Some 20 MB when full; a run of 5,000 chats of 10 messages. */
  private static final int KEPT = 200_000;

  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Optional<JournalFile> file;

  /** A ring: the oldest page becomes the newest one. */
  private final Page[] pages = new Page[KEPT / Page.MOST + 2];

  private Page newest = new Page();
  private int at;

  public Journal(Clock clock, LongSupplier nanoTime, Optional<JournalFile> file) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.file = file;
    pages[at] = newest;
  }

  /** Writes an entry of now; a contact or participant that is not known is an empty string. */
  public void write(JournalEntry.Kind kind, String contact, String participant, Details details) {
    Object[] pairs = details.toPairs();
    synchronized (pages) {
      // Inside, so that the order of entries and that of their times are the same.
      Instant when = clock.instant();
      long nanos = nanoTime.getAsLong();
      page().add(when, nanos, contact, participant, kind, pairs);
      if (file.isPresent()) {
        file.get()
            .add(new JournalEntry(when, nanos, contact, participant, kind, Details.map(pairs)));
      }
    }
  }

  private Page page() {
    if (newest.isFull()) {
      turn();
    }
    return newest;
  }

  private void turn() {
    at = (at + 1) % pages.length;
    // Memory that is used again needs no garbage collector, which would copy all that is new here.
    newest = pages[at] == null || pages[at].isRead() ? new Page() : pages[at];
    newest.clear();
    pages[at] = newest;
  }

  /** The last 200,000 entries, oldest first. */
  public List<JournalEntry> entries() {
    List<Page.Reading> readings;
    synchronized (pages) {
      readings =
          IntStream.rangeClosed(1, pages.length)
              .mapToObj(i -> pages[(at + i) % pages.length])
              .filter(Objects::nonNull)
              .map(Page::reading)
              .toList();
    }
    List<JournalEntry> all = new ArrayList<>();
    readings.forEach(page -> page.into(all));
    return all.size() > KEPT ? new ArrayList<>(all.subList(all.size() - KEPT, all.size())) : all;
  }

  /** Writes what is left to the file and closes it. */
  @Override
  public void close() {
    file.ifPresent(JournalFile::close);
  }
}
