package io.connectchat.harness.gatling;

import io.connectchat.harness.target.Ledger;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.OpenChats;
import io.connectchat.harness.target.RunLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The ledger of the first customer, in a folder of its own beside those of runs. When its chat is
 * over, the folder goes; when it is not, it stays and is said, so that it can be swept.
 */
final class FirstLedger implements AutoCloseable {
  /** How long a signal waits for the first customer to leave. */
  private static final long LEAVES_SECONDS = 15;

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

  private final Path folder;
  private final RunLedger ledger;
  private final CountDownLatch gone = new CountDownLatch(1);

  private FirstLedger(Path folder, RunLedger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /**
   * @throws Unreachable when it cannot be written
   */
  static FirstLedger open(FirstCustomer.Way way, LedgerEntry.Opened opened) {
    try {
      Path folder = folder(way);
      RunLedger ledger = new RunLedger(way.run());
      ledger.opened(Ledger.open(folder, opened));
      FirstLedger first = new FirstLedger(folder, ledger);
      Thread hook = new Thread(first::awaitLeaving, "connect-chat-first-customer");
      Runtime.getRuntime().addShutdownHook(hook);
      return first;
    } catch (IOException e) {
      throw new Unreachable(
          "the ledger of the first customer cannot be written: " + e.getMessage());
    }
  }

  private static Path folder(FirstCustomer.Way way) throws IOException {
    String name = "first-customer-" + STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
    return way.results().isPresent()
        ? Files.createDirectories(way.results().get().resolve(name + "-" + way.run()))
        : Files.createTempDirectory(name);
  }

  RunLedger ledger() {
    return ledger;
  }

  /** A signal lets the first customer leave: it is in no one's way for longer. */
  private void awaitLeaving() {
    try {
      gone.await(LEAVES_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ledger.close();
    try {
      OpenChats left = OpenChats.read(folder);
      if (left.contacts().isEmpty() && left.unanswered().isEmpty()) {
        Files.delete(folder.resolve(Ledger.FILE));
        Files.delete(folder);
      } else {
        System.err.println(
            "connect-chat: the first customer's chat may still be open; end it with"
                + " connect-chat.jar sweep --run "
                + folder);
      }
    } catch (IOException e) {
      System.err.println("connect-chat: " + folder + " cannot be tidied up: " + e.getMessage());
    } finally {
      gone.countDown();
    }
  }
}
