package io.connectchat.harness.gatling;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Lets simulations of one user start one after the other. Gatling names a run's folder by the
 * millisecond, so that two that start together would share one; whoever holds the gate has its
 * folder before the next one gets its millisecond.
 */
final class StartGate implements AutoCloseable {
  /** A start takes a second or two; whoever holds the gate for longer is stuck. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

  private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Optional<FileChannel> channel;

  private StartGate(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /**
   * Waits for its turn, but not for ever. Where files cannot be locked there is no gate, and
   * nothing is lost but the certainty.
   */
  static StartGate enter(LongSupplier nanos) {
    String user = System.getProperty("user.name", "anyone").replaceAll("[^A-Za-z0-9]", "_");
    Path file =
        Path.of(System.getProperty("java.io.tmpdir"), "connect-chat-" + user + ".start.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long began = nanos.getAsLong();
      while (!isLocked(channel) && nanos.getAsLong() - began < MOST_NANOS) {
        LockSupport.parkNanos(BETWEEN_NANOS);
      }
      return new StartGate(Optional.of(channel));
    } catch (IOException e) {
      return new StartGate(Optional.empty());
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another simulation in this very process.
      return false;
    }
  }

  /** The next one may start. Closing the file gives up the lock. */
  @Override
  public void close() {
    channel.ifPresent(
        open -> {
          try {
            open.close();
          } catch (IOException e) {
            // It is given up with the process then.
          }
        });
  }
}
