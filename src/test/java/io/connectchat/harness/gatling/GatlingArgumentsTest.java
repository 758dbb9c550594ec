package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatlingArgumentsTest {
  @Test
  void theResultsFolderFollowsItsOption() {
    assertThat(arguments("-s", "a.B", "-rf", "/tmp/x").resultsFolder()).contains(Path.of("/tmp/x"));
    assertThat(arguments("--results-folder", "y", "-s", "a.B").resultsFolder())
        .contains(Path.of("y"));
  }

  @Test
  void withoutTheOptionThereIsNone() {
    assertThat(arguments("-s", "a.B").resultsFolder()).isEmpty();
    assertThat(arguments("-rf").resultsFolder()).isEmpty();
  }

  @Test
  void aProcessThatMavenDidNotStartIsNotMavens() {
    assertThat(GatlingArguments.ofProcess().byMaven()).isFalse();
  }

  @Test
  void mavensFolderForReportsIsRefusedWhereNobodyLooksAtIt() {
    assertThat(arguments("-rf", "/tmp/x").unusedReports("out"))
        .contains(
            "-Dchat.reports: not used, for it tells Maven where runs write; as plain java give"
                + " Gatling's -rf out");
    assertThat(arguments("-rf", "/tmp/x").unusedReports("")).isEmpty();
    assertThat(new GatlingArguments(true, List.of()).unusedReports("out")).isEmpty();
  }

  private static GatlingArguments arguments(String... words) {
    return new GatlingArguments(false, List.of(words));
  }
}
