package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacitySimulationTest {
  @TempDir Path temp;

  /** A new account may start five chats a second, with a burst of eight, and connect six. */
  @Test
  void theQuotaOfAnAccountIsFoundAsTheKneeAndTheRunEndsInOrder() throws Exception {
    GatlingProcess run =
        GatlingProcess.start(
            CapacitySimulation.class,
            temp.resolve("reports"),
            "chat.quotas=aws",
            "chat.transcript=false",
            "chat.messages=1",
            "chat.capacity.from=1",
            "chat.capacity.to=100",
            "chat.capacity.step=19",
            "chat.capacity.hold=2s");

    assertThat(run.exitCode()).as(run.output()).isZero();
    JsonNode verdict = run.verdict();
    assertThat(verdict.path("verdict").textValue()).isEqualTo("PASS");
    Sums.hold(verdict);
    assertThat(Sums.count(verdict.path("contacts"), "leftOpen")).isZero();
    JsonNode capacity = verdict.path("capacity");
    assertThat(capacity.path("highestHeld").doubleValue()).isEqualTo(1.0);
    assertThat(capacity.path("brokeAt").doubleValue()).isEqualTo(20.0);
    assertThat(capacity.path("broke").textValue())
        .startsWith("a customer could not go on, ")
        .contains("429");
    // Of the six levels that were asked for, the rest were not gone through.
    assertThat(capacity.path("levels").size()).isLessThan(5);
    assertThat(run.output())
        .contains("capacity   1 customers/s held; at 20 customers/s broke first");
  }
}
