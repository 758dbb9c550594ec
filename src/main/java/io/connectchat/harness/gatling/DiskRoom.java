package io.connectchat.harness.gatling;

import io.connectchat.harness.target.Budget;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Watches the disk that a run writes to. A run that goes on until it is full has no verdict: so it
 * ends while there is room for one.
 *
 * @param folder the run's
 * @param freeBytes how much can still be written to a folder
 */
record DiskRoom(Path folder, ToLongFunction<Path> freeBytes) {
  /** For verdict, pages and films of a large run. */
  static final long KEPT_BYTES = 5 * 1024 * 1024;

  /** For the pages and scripts of Gatling's report, which breaks off on a full disk. */
  static final long GATLING_BYTES = 1024 * 1024;

  private static final int KB = 1024;

  /** Ends the run if it is time. */
  void look(Budget budget) {
    long free = freeBytes.applyAsLong(folder);
    if (free < KEPT_BYTES && budget.usedUp().isEmpty()) {
      String why =
          "the disk is nearly full: %d KB are left for %s".formatted(free / KB, folder.getParent());
      budget.stop(why);
      System.err.println("connect-chat: " + why + "; the run ends");
    }
  }

  /** Why Gatling can make no report any more, in one line; empty when it can. */
  Optional<String> noReport() {
    long free = freeBytes.applyAsLong(folder);
    return free >= GATLING_BYTES
        ? Optional.empty()
        : Optional.of(
            "the disk is full: there is no report of Gatling's, and what else is missing in "
                + folder
                + " could not be written; make room and run it again");
  }
}
