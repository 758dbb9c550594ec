package io.connectchat.harness.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.ConnectChatMock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One fake is recorded, and another one is compared with it. */
class ComparisonTest {
  @Test
  void aFakeDiffersInNothingFromARecordingOfItself() throws Exception {
    try (ConnectChatMock fake = Studio.fake().start()) {
      Recording recording = Studio.record(fake);
      Comparison comparison = Comparison.of(recording, Studio.replay(recording, fake));

      assertThat(comparison.others()).isEmpty();
      assertThat(comparison.statements()).filteredOn(Comparison.Shown::differs).isEmpty();
      assertThat(comparison.agrees()).isTrue();
      assertThat(comparison.statements())
          .as("only a throttle is not provoked")
          .filteredOn(one -> !one.isObserved())
          .extracting(Comparison.Shown::statement)
          .containsExactly("ERR-05");
    }
  }

  @Test
  void otherSwitchesAreNamedWithTheValueThatWouldAgree() throws Exception {
    Comparison comparison =
        Studio.compare(
            Studio.fake()
                .set("textLimit", "16384")
                .set("errorKey", "Message")
                .set("startPositionIncluded", "false")
                .set("ownTypingComesBack", "false")
                .set("clientTokensRepeat", "false")
                .set("urlOnlyOnce", "false")
                .set("handshakeRefusal", "410")
                .set("unknownTopic", "silence")
                .set("strayBytesTaken", "false")
                .set("extraSocket", "replaces-oldest")
                .set("flowStart", "handshake")
                .set("connectionLifetime", "2h")
                .set("tokenLifetime", "90m")
                .set("transcriptNulls", "true")
                .set("closeAfterEnd", "2s"),
            Studio.fake());

    assertThat(agreeing(comparison))
        .containsExactlyInAnyOrder(
            "textLimit=16384",
            "errorKey=Message",
            "startPositionIncluded=false",
            "ownTypingComesBack=false",
            "clientTokensRepeat=false",
            "urlOnlyOnce=false",
            "handshakeRefusal=410",
            "unknownTopic=silence",
            "strayBytesTaken=false",
            "extraSocket=replaces-oldest",
            "flowStart=handshake",
            "connectionLifetime=2h",
            "tokenLifetime=90m",
            "transcriptNulls=true",
            "closeAfterEnd=2s");
  }

  private static List<String> agreeing(Comparison comparison) {
    return comparison.statements().stream()
        .map(Comparison.Shown::agreeing)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  @Test
  void faultsAreDifferencesOfTheirStatements() throws Exception {
    Comparison comparison =
        Studio.compare(
            Studio.fake()
                .set("earlierTokensStay", "false")
                .faults(
                    """
                    faults:
                      - {fault: duplicate, of: echo, every: 3}
                      - {fault: set, of: echo, member: AbsoluteTime, to: '2026-01-01T00:00:00Z'}
                      - {fault: omit, of: ended, member: ContactId}
                    """),
            Studio.fake());

    assertThat(agreeing(comparison)).containsExactly("earlierTokensStay=false");
    assertThat(comparison.statements())
        .filteredOn(Comparison.Shown::differs)
        .extracting(one -> one.statement() + ": " + one.recorded() + " / " + one.fake())
        .contains(
            "RECV-02: 0 fraction digits; 3 fraction digits / 3 fraction digits",
            "RECV-04: another / the same",
            "RECV-05: come more than once, in order / come once, in order",
            "END-03: AbsoluteTime, ContentType, Id, InitialContactId, Type / AbsoluteTime,"
                + " ContactId, ContentType, Id, InitialContactId, Type");
  }

  /** What an aspect asks for must stand in the ledger, or nobody can look it up there. */
  @Test
  void everyStatementIsOneOfTheLedger() throws Exception {
    String ledger = Files.readString(Path.of("../mock-server/FIDELITY.md"));

    assertThat(Aspects.ALL)
        .allSatisfy(
            aspect -> {
              assertThat(ledger).contains("| " + aspect.statement() + " |");
              if (!aspect.switchName().isEmpty()) {
                assertThat(ledger).contains("| `" + aspect.switchName() + "` |");
              }
            });
  }
}
