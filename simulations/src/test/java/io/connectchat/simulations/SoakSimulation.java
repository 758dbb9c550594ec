package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** The same load for long: what drifts between the first quarter and the last is reported. */
public final class SoakSimulation extends Simulation {

  // Settings: the workload soak-10-customers-30s unless another one is named.
  private final Chat chat = Chat.of(this, Map.of("chat.workload", "soak-10-customers-30s"));

  private final ScenarioBuilder customers = scenario("customers").exec(chat.conversation());

  {
    chat.judge(chat.arrivals(customers));
  }
}
