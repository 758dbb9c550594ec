package io.connectchat.harness.cli;

import io.connectchat.harness.probe.Place;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.Ledger;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.RunLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The ledger of a pass over a real instance, in a folder below reports, for {@code sweep}. */
final class ProbedLedger {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

  private ProbedLedger() {}

  /**
   * @throws UncheckedIOException when it cannot be written: then nothing may be started
   */
  static RunLedger open(Settings settings, Place place, Path reports) {
    String run = UUID.randomUUID().toString();
    String stamp = STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
    Path folder = reports.resolve("conformance-" + stamp);
    try {
      Files.createDirectories(folder);
      RunLedger ledger = new RunLedger(run);
      ledger.opened(
          Ledger.open(
              folder,
              new LedgerEntry.Opened(
                  run,
                  Instant.now().toString(),
                  settings.target().text(),
                  place.connect().toString(),
                  place.participant().toString(),
                  settings.region(),
                  settings.instanceId(),
                  settings.contactFlowId())));
      System.err.println(
          "connect-chat: after a kill, sweep --run " + folder + " ends what is open");
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger in " + folder + " cannot be written", e);
    }
  }
}
