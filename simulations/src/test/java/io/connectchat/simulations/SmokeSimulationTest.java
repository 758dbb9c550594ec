package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeSimulationTest {
  @TempDir Path temp;

  @Test
  void fiveCustomersHoldWholeChatsWithTheEmbeddedFake() throws Exception {
    GatlingProcess run = GatlingProcess.start(SmokeSimulation.class, temp.resolve("reports"));

    assertThat(run.exitCode()).as(run.output()).isZero();
    JsonNode verdict = run.verdict();
    assertThat(verdict.path("schema").intValue()).isEqualTo(1);
    assertThat(verdict.path("verdict").textValue()).isEqualTo("PASS");
    assertThat(verdict.path("reasons")).isEmpty();
    Sums.hold(verdict);
    JsonNode messages = verdict.path("messages");
    assertThat(Sums.count(messages, "sent")).isEqualTo(15);
    assertThat(Sums.count(messages, "echoed")).isEqualTo(15);
    assertThat(Sums.count(messages, "replies")).isEqualTo(15);
    assertThat(Sums.count(verdict.path("customers"), "completed")).isEqualTo(5);
    assertThat(Sums.count(verdict.path("contacts"), "leftOpen")).isZero();
    assertThat(rule(verdict, "TRN-11").path("verdict").textValue()).isEqualTo("PASS");
    assertThat(rule(verdict, "TRN-11").path("observations").intValue()).isPositive();
    assertThat(run.folder().resolve("index.html")).exists();
    assertThat(run.output())
        .contains("Verdict: PASS", "chat verdict: count of failed events is 0.0 : true");
  }

  private static JsonNode rule(JsonNode verdict, String id) {
    return StreamSupport.stream(verdict.path("rules").spliterator(), false)
        .filter(rule -> rule.path("id").textValue().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
