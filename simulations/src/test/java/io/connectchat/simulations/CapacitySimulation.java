package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/**
 * Customers come faster from level to level, until somebody fails, something is lost or a limit
 * breaks: which rate is the highest that holds, and what breaks first?
 */
public final class CapacitySimulation extends Simulation {

  // Settings: the workload capacity-to-10cps-20s unless another one is named.
  private final Chat chat = Chat.of(this, Map.of("chat.workload", "capacity-to-10cps-20s"));

  private final ScenarioBuilder customers = scenario("customers").exec(chat.conversation());

  {
    chat.judge(chat.arrivals(customers));
  }
}
