package io.connectchat.harness.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run left open, as its ledger has it.
 *
 * @param run what the run was
 * @param contacts contacts that were started and not seen to end
 * @param unanswered starts whose answer was never seen: each may have made a contact
 * @param ended contacts that were seen to end
 */
public record OpenChats(
    LedgerEntry.Opened run,
    Set<String> contacts,
    List<LedgerEntry.Starting> unanswered,
    Set<String> ended) {

  public OpenChats {
    contacts = Set.copyOf(contacts);
    unanswered = List.copyOf(unanswered);
    ended = Set.copyOf(ended);
  }

  /**
   * Reads a ledger. A last line that is cut off is what the kill left of it: it spoke of something
   * that was not done yet, and is left out.
   *
   * @throws IOException in one line: no ledger there, or not one of ours
   */
  public static OpenChats read(Path folder) throws IOException {
    Path file = folder.resolve(Ledger.FILE);
    try {
      return read(file, Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      throw new IOException(
          "no "
              + Ledger.FILE
              + " in "
              + folder
              + ": expected the folder of a run on endpoint,"
              + " gateway or aws, such as reports/loadsimulation-20261126101530123",
          e);
    }
  }

  /**
   * Whether a run was killed before its ledger had a first line, and so before it could start a
   * chat.
   *
   * @throws IOException when the ledger cannot be read
   */
  public static boolean isBlank(Path folder) throws IOException {
    Path file = folder.resolve(Ledger.FILE);
    return Files.exists(file) && !Files.readString(file).contains("\n");
  }

  private static OpenChats read(Path file, List<String> lines) throws IOException {
    Following following = new Following();
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size();
      entry(file, lines.get(i), i + 1, last).ifPresent(following::follow);
    }
    return following.openChats(file);
  }

  /** The ledger's story so far. */
  private static final class Following {
    private final Map<String, LedgerEntry.Starting> starting = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private Optional<LedgerEntry.Opened> run = Optional.empty();

    void follow(LedgerEntry entry) {
      if (entry instanceof LedgerEntry.Opened opened) {
        run = Optional.of(opened);
      } else if (entry instanceof LedgerEntry.Starting begun) {
        starting.put(begun.clientToken(), begun);
      } else if (entry instanceof LedgerEntry.NotStarted none) {
        starting.remove(none.clientToken());
      } else if (entry instanceof LedgerEntry.Started started) {
        starting.remove(started.clientToken());
        open.add(started.contactId());
      } else if (entry instanceof LedgerEntry.Ended end) {
        open.remove(end.contactId());
        ended.add(end.contactId());
      }
    }

    OpenChats openChats(Path file) throws IOException {
      LedgerEntry.Opened opened =
          run.orElseThrow(() -> new IOException(file + ": line 1: expected the run that it is of"));
      return new OpenChats(opened, open, List.copyOf(starting.values()), ended);
    }
  }

  private static Optional<LedgerEntry> entry(Path file, String line, int number, boolean last)
      throws IOException {
    try {
      return Optional.of(LedgerLine.read(line));
    } catch (JsonProcessingException e) {
      if (last) {
        return Optional.empty();
      }
      throw new IOException(file + ": line " + number + ": expected an entry of a ledger", e);
    }
  }
}
