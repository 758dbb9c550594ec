package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final LedgerEntry.Opened RUN =
      new LedgerEntry.Opened(
          "run-1",
          "2026-11-26T10:00:00Z",
          "aws",
          "https://connect.test",
          "https://participant.test",
          "us-east-1",
          "i",
          "f");

  @TempDir private Path folder;

  @Test
  void whatWasStartedAndDidNotEndIsOpen() throws Exception {
    try (Ledger ledger = Ledger.open(folder, RUN)) {
      ledger.write(new LedgerEntry.Starting("token-1", "{}"));
      ledger.write(new LedgerEntry.Started("token-1", "contact-1"));
      ledger.write(new LedgerEntry.Starting("token-2", "{}"));
      ledger.write(new LedgerEntry.Started("token-2", "contact-2"));
      ledger.write(new LedgerEntry.Connected("contact-1"));
      ledger.write(new LedgerEntry.Ended("contact-1"));
    }
    OpenChats open = OpenChats.read(folder);

    assertThat(open.run()).isEqualTo(RUN);
    assertThat(open.contacts()).containsExactly("contact-2");
    assertThat(open.unanswered()).isEmpty();
  }

  @Test
  void aLedgerWithoutAFirstLineIsOfARunThatStartedNothing() throws Exception {
    Files.writeString(folder.resolve(Ledger.FILE), "");
    assertThat(OpenChats.isBlank(folder)).isTrue();
    Files.writeString(folder.resolve(Ledger.FILE), "{\"entry\":\"run\",\"ru");
    assertThat(OpenChats.isBlank(folder)).isTrue();

    Ledger.open(folder, RUN).close();
    assertThat(OpenChats.isBlank(folder)).isFalse();
  }

  @Test
  void aStartWithoutItsAnswerMayHaveMadeAContact() throws Exception {
    try (Ledger ledger = Ledger.open(folder, RUN)) {
      ledger.write(new LedgerEntry.Starting("token-1", "{\"a\":1}"));
      ledger.write(new LedgerEntry.Starting("token-2", "{}"));
      ledger.write(new LedgerEntry.NotStarted("token-2"));
    }

    assertThat(OpenChats.read(folder).unanswered())
        .containsExactly(new LedgerEntry.Starting("token-1", "{\"a\":1}"));
  }

  @Test
  void everyLineIsThereBeforeTheLedgerIsClosed() throws Exception {
    try (Ledger ledger = Ledger.open(folder, RUN)) {
      ledger.write(new LedgerEntry.Starting("token-1", "{}"));

      assertThat(OpenChats.read(folder).unanswered()).hasSize(1);
    }
  }

  @Test
  void aLastLineThatTheKillCutOffIsLeftOut() throws Exception {
    try (Ledger ledger = Ledger.open(folder, RUN)) {
      ledger.write(new LedgerEntry.Starting("token-1", "{}"));
    }
    String whole = Files.readString(folder.resolve(Ledger.FILE));
    Files.write(
        folder.resolve(Ledger.FILE), whole.substring(0, whole.length() - 5).getBytes(UTF_8));

    assertThat(OpenChats.read(folder).unanswered()).isEmpty();
  }

  @Test
  void aBrokenLineInTheMiddleIsNamed() throws Exception {
    Files.writeString(folder.resolve(Ledger.FILE), "{\"entry\":\"what\"}\n{}\n");

    assertThatThrownBy(() -> OpenChats.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("ledger.jsonl: line 1: expected an entry of a ledger");
  }

  @Test
  void aFolderWithoutALedgerIsNoRun() {
    assertThatThrownBy(() -> OpenChats.read(folder))
        .hasMessageStartingWith("no ledger.jsonl in " + folder + ": expected the folder of a run");
  }
}
