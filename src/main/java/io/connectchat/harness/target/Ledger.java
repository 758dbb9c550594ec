package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes down which chats a run has open, each line before what it speaks of is done, so that a run
 * that is killed leaves a list of what it left behind. Thread-safe.
 *
 * <p>Lines go to the operating system at once and survive the end of the process at any moment; the
 * disk is not waited for, so that a machine that loses power may lose the last of them.
 */
public final class Ledger implements AutoCloseable {
  /** The file's name in the run's folder. */
  public static final String FILE = "ledger.jsonl";

  private final FileChannel file;

  private Ledger(FileChannel file) {
    this.file = file;
  }

  /**
   * Begins a ledger.
   *
   * @throws IOException when the folder cannot be written
   */
  public static Ledger open(Path folder, LedgerEntry.Opened run) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    Ledger ledger = locked(file, folder);
    ledger.write(run);
    return ledger;
  }

  /**
   * Goes on with the ledger of a run that is over.
   *
   * @throws IOException in one line: it is not there, or the run is still going on
   */
  public static Ledger reopen(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    return locked(file, folder);
  }

  /** The lock goes with the process, however that ends. */
  private static Ledger locked(FileChannel file, Path folder) throws IOException {
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException e) {
      lock = Optional.empty();
    }
    if (lock.isEmpty()) {
      file.close();
      throw new IOException(
          "the run in " + folder + " is still going on (its " + FILE + " is locked); wait for it");
    }
    return new Ledger(file);
  }

  /**
   * Writes a line.
   *
   * @throws UncheckedIOException when the disk does not take it: a chat that cannot be written down
   *     must not be started
   */
  public synchronized void write(LedgerEntry entry) {
    try {
      ByteBuffer line = ByteBuffer.wrap(LedgerLine.of(entry).getBytes(UTF_8));
      while (line.hasRemaining()) {
        file.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the run's ledger cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the run's ledger cannot be closed: " + e.getMessage(), e);
    }
  }
}
