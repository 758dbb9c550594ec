package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.fidelity.Behaviour;
import io.connectchat.mock.fidelity.Ledger;
import io.connectchat.mock.fidelity.SwitchRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ledger has every switch, and its page is the ledger. */
class FidelityTest {
  private static final Path PAGE = Path.of("FIDELITY.md");

  @Test
  void everySwitchStandsInTheLedger() {
    assertThat(Ledger.behaviours().stream().map(Behaviour::switchName).flatMap(Optional::stream))
        .as("switches that behaviours of the ledger name; add `.unless(\"NAME\")` to one")
        .containsExactlyInAnyOrderElementsOf(
            Fidelity.switches().stream().map(SwitchRow::name).toList());
  }

  @Test
  void pageInTheModuleIsTheLedger() throws IOException {
    assertThat(Files.readString(PAGE))
        .as(
            "write it anew: java -jar target/mock-server/connect-chat-mock.jar --fidelity > mock-server/FIDELITY.md")
        .isEqualTo(Fidelity.page());
  }

  @Test
  void idsAreUniqueAndSourcesNamed() {
    assertThat(Ledger.behaviours()).extracting(Behaviour::id).doesNotHaveDuplicates();
    assertThat(Ledger.behaviours())
        .allSatisfy(
            behaviour -> {
              assertThat(behaviour.id()).matches("[A-Z]+-\\d\\d");
              assertThat(behaviour.source()).isNotBlank();
              assertThat(behaviour.does()).isNotBlank().doesNotEndWith(".");
            });
  }

  @Test
  void durationsOfSwitchesAreWrittenAsPeopleWriteThem() {
    assertThat(Fidelity.switches())
        .contains(
            new SwitchRow(
                "urlLifetime",
                "100s",
                "how long a WebSocket URL can be opened (protocol notes 3.1(3))"))
        .extracting(SwitchRow::standard)
        .contains("1h", "24h", "5m", "5s", "0ms", "1024", "false");
  }
}
