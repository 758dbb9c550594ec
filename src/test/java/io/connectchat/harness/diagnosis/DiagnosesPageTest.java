package io.connectchat.harness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosesPageTest {
  private static final Path PAGE = Path.of("DIAGNOSES.md");

  @Test
  void thePageIsWhatTheSymptomsSay() throws Exception {
    assertThat(Files.readString(PAGE))
        .as(
            "DIAGNOSES.md; print it anew with: connect-chat.jar diagnoses --markdown >"
                + " src/DIAGNOSES.md")
        .isEqualTo(DiagnosesPage.markdown());
  }

  @Test
  void allThatUsersHitIsThere() {
    List<String> ids = IntStream.rangeClosed(1, 23).mapToObj("8-%02d"::formatted).toList();
    assertThat(Symptoms.ALL).extracting(Symptom::id).containsAll(ids).doesNotHaveDuplicates();
    assertThat(Symptoms.ALL)
        .allSatisfy(
            one -> {
              assertThat(one.felt()).isNotBlank();
              assertThat(one.shows()).isNotBlank();
              assertThat(one.why()).isNotBlank();
              assertThat(one.remedy()).isNotBlank();
              assertThat(one.sources()).isNotEmpty();
            });
  }
}
