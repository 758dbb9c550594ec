package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command that runs a simulation again. */
class RunAgainTest {
  @Test
  void whatWasGivenIsGivenAgainAndTheSeedAlways() {
    Map<String, String> effective = new LinkedHashMap<>();
    effective.put("chat.endpoint", "http://127.0.0.1:8080 (-Dchat.endpoint)");
    effective.put("chat.workload", "night shift (CHAT_WORKLOAD)");
    effective.put("chat.gatewayApiKey", "*** (CHAT_GATEWAY_API_KEY)");
    effective.put("chat.customers", "50 (simulations/workloads/spike.conf:7)");
    effective.put("chat.messages", "9 (LoadSimulation)");
    effective.put("chat.rampUp", "2s (default)");
    effective.put("chat.seed", "1 (-Dchat.seed)");

    assertThat(RunAgain.command("io.example.Load", 42, effective))
        .isEqualTo(
            "mvn gatling:test -Dgatling.simulationClass=io.example.Load"
                + " -Dchat.endpoint=http://127.0.0.1:8080 '-Dchat.workload=night shift'"
                + " -Dchat.seed=42");
  }

  @Test
  void aQuoteIsQuoted() {
    assertThat(RunAgain.command("S", 1, Map.of("chat.x", "it's (-Dchat.x)")))
        .isEqualTo(
            "mvn gatling:test -Dgatling.simulationClass=S '-Dchat.x=it'\\''s' -Dchat.seed=1");
  }
}
