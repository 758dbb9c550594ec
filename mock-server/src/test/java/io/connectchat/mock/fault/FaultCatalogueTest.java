package io.connectchat.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultCatalogueTest {
  private static final Path PAGE = Path.of("FAULTS.md");

  /** When it differs: write what {@code --list-faults} prints into the page. */
  @Test
  void pageIsWhatTheFakeWrites() throws IOException {
    assertThat(Files.readString(PAGE)).isEqualTo(FaultCatalogue.markdown());
  }

  @Test
  void everyFaultHasAnExampleThatIsAPlan() {
    FaultPlanReader reader =
        new FaultPlanReader(
            new Vocabulary(
                Set.of("SendMessage", "GetTranscript", "CreateParticipantConnection"),
                Map.of("ThrottlingException", 429)),
            1);
    for (FaultKind kind : FaultKinds.ALL) {
      String example = kind.example().isEmpty() ? "" : ", " + kind.example();
      assertThat(reader.read("plan", "faults: [{fault: " + kind.name() + example + "}]").faults())
          .hasSize(1);
      assertThat(kind.does()).endsWith(".").hasSizeGreaterThan(20);
    }
  }

  @Test
  void noTwoFaultsHaveOneName() {
    assertThat(FaultKinds.ALL).extracting(FaultKind::name).doesNotHaveDuplicates();
  }
}
