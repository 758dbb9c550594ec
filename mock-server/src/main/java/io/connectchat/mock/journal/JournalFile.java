package io.connectchat.mock.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The journal on disk, one JSON object a line. A thread of its own writes it, so that no chat waits
 * for the disk, and flushes whenever it has caught up.
 */
public final class JournalFile implements AutoCloseable {
  /** When the disk is this far behind, the chats wait for it: better slow than out of memory. */
  private static final int MOST_WAITING = 100_000;

  private final BlockingQueue<Optional<JournalEntry>> waiting =
      new LinkedBlockingQueue<>(MOST_WAITING);
  private final Path path;
  private final Writer out;
  private final Thread writer;

  /**
   * Creates the file, or empties it.
   *
   * @throws UncheckedIOException if that is not possible
   */
  public JournalFile(Path path) {
    this.path = path;
    try {
      this.out = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.writer = new Thread(this::writeAll, "connect-chat-mock-journal");
    this.writer.setDaemon(true);
    this.writer.start();
  }

  void add(JournalEntry entry) {
    if (writer.isAlive()) {
      put(Optional.of(entry));
    }
  }

  /** Writes what is waiting and closes the file. */
  @Override
  public void close() {
    put(Optional.empty());
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Optional<JournalEntry> entry) {
    try {
      waiting.put(entry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeAll() {
    try (out) {
      for (Optional<JournalEntry> next = take(); next.isPresent(); next = take()) {
        out.write(next.get().toJson());
        out.write('\n');
      }
    } catch (IOException e) {
      waiting.clear();
      System.err.println(
          "connect-chat-mock: the journal "
              + path
              + " cannot be written any more ("
              + e.getMessage()
              + "). The fake goes on without it.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<JournalEntry> take() throws IOException, InterruptedException {
    if (waiting.isEmpty()) {
      out.flush();
    }
    return waiting.take();
  }
}
