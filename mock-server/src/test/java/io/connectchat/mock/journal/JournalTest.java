package io.connectchat.mock.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.journal.JournalEntry.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00.000456Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void entryIsOneLineOfJson() {
    Journal journal = new Journal(NOON, () -> 42, Optional.empty());
    journal.write(
        Kind.CALL,
        "c-1",
        "p-1",
        Details.of("operation", "Send\"Message\"\n")
            .and("status", 403)
            .and("item", Optional.empty()));
    assertThat(journal.entries().get(0).toJson())
        .isEqualTo(
            "{\"at\":\"2026-11-22T12:00:00.000Z\",\"nanos\":42,\"contact\":\"c-1\",\"participant\":\"p-1\",\"kind\":\"call\",\"operation\":\"Send\\\"Message\\\"\\n\",\"status\":403}");
  }

  @Test
  void unknownContactAndParticipantAreLeftOut() {
    Journal journal = new Journal(NOON, () -> 42, Optional.empty());
    journal.write(Kind.OPEN, "", "", Details.of("status", 403));
    assertThat(journal.entries().get(0).toJson())
        .isEqualTo(
            "{\"at\":\"2026-11-22T12:00:00.000Z\",\"nanos\":42,\"kind\":\"open\",\"status\":403}");
  }

  @Test
  void fileHasEveryEntryInOrderWhenTheJournalIsClosed() throws IOException {
    Path file = folder.resolve("journal.ndjson");
    Journal journal = new Journal(NOON, () -> 42, Optional.of(new JournalFile(file)));
    IntStream.range(0, 10_000)
        .forEach(i -> journal.write(Kind.FRAME_OUT, "", "", Details.of("code", i)));
    journal.close();
    assertThat(Files.readAllLines(file))
        .containsExactlyElementsOf(journal.entries().stream().map(JournalEntry::toJson).toList());
  }

  @Test
  void memoryKeepsTheLast200000Entries() {
    Journal journal = new Journal(NOON, () -> 42, Optional.empty());
    Details details = Details.of("topic", "aws/chat");
    IntStream.rangeClosed(0, 200_000)
        .forEach(i -> journal.write(Kind.FRAME_OUT, String.valueOf(i), "", details));
    assertThat(journal.entries()).hasSize(200_000);
    assertThat(journal.entries().get(0).contact()).isEqualTo("1");
  }

  @Test
  void pageThatIsUsedAgainForgetsWhatWasOnIt() {
    Journal journal = new Journal(NOON, () -> 42, Optional.empty());
    IntStream.range(0, 450_000)
        .forEach(i -> journal.write(Kind.FRAME_OUT, "c", "p", Details.of("code", i)));
    assertThat(journal.entries())
        .extracting(entry -> entry.details().get("code"))
        .containsExactlyElementsOf(IntStream.range(250_000, 450_000).boxed().toList());
  }

  @Test
  void readingKeepsWhatItReadsHoweverMuchIsWrittenMeanwhile() {
    Page page = new Page();
    page.add(Instant.EPOCH, 1, "c", "p", Kind.CALL, new Object[] {"code", 7});
    List<JournalEntry> before = new ArrayList<>();
    Page.Reading reading = page.reading();
    assertThat(page.isRead()).as("so it is not used again").isTrue();
    page.add(Instant.EPOCH, 2, "c", "p", Kind.CALL, new Object[] {"code", 8});
    reading.into(before);
    assertThat(before).extracting(entry -> entry.details().get("code")).containsExactly(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "aws/chat", "00000000-0000-4000-8000-000000000000"})
  void detailsComeBackAsTheyWereWritten(String item) {
    Journal journal = new Journal(NOON, () -> 42, Optional.empty());
    String wide = "\u6f22".repeat(36);
    for (int i = 0; i < 1_000; i++) {
      journal.write(
          Kind.FAULT,
          "c-" + i,
          "p-1",
          Details.of("fault", "f").and("item", item).and("code", i).and("a", wide).and("b", i));
    }
    assertThat(journal.entries())
        .extracting(JournalEntry::contact)
        .containsExactlyElementsOf(IntStream.range(0, 1_000).mapToObj(i -> "c-" + i).toList());
    assertThat(journal.entries().get(999))
        .isEqualTo(
            new JournalEntry(
                NOON.instant(),
                42,
                "c-999",
                "p-1",
                Kind.FAULT,
                Map.of("fault", "f", "item", item, "code", 999, "a", wide, "b", 999)));
  }

  @Test
  void fileInAMissingFolderIsRefused() {
    assertThatThrownBy(() -> new JournalFile(folder.resolve("no/such/journal")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void tokenHashIsShortAndTheSameForTheSameToken() {
    assertThat(TokenHash.of("secret")).hasSize(8).isEqualTo(TokenHash.of("secret"));
    assertThat(TokenHash.of("secret")).isNotEqualTo(TokenHash.of("secret2"));
  }
}
