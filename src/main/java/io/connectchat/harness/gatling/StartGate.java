package io.connectchat.harness.gatling;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets simulations of one user start one after the other. Gatling names a run's folder by the
 * millisecond, so that two that start together would share one; whoever holds the gate has its
 * folder before the next one gets its millisecond.
 */
final class StartGate implements AutoCloseable {
  private final Optional<FileChannel> channel;

  private StartGate(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /** Waits for its turn. Where files cannot be locked there is no gate, and nothing is lost. */
  static StartGate enter() {
    String user = System.getProperty("user.name", "anyone").replaceAll("[^A-Za-z0-9]", "_");
    Path file =
        Path.of(System.getProperty("java.io.tmpdir"), "connect-chat-" + user + ".start.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.lock();
      return new StartGate(Optional.of(lock.channel()).map(FileChannel.class::cast));
    } catch (IOException e) {
      return new StartGate(Optional.empty());
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
