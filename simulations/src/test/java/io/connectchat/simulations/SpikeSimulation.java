package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** A normal load, much more of it for a while, and the normal load again: does it recover? */
public final class SpikeSimulation extends Simulation {

  // Settings: the workload spike-to-25cps-25s unless another one is named.
  private final Chat chat = Chat.of(this, Map.of("chat.workload", "spike-to-25cps-25s"));

  private final ScenarioBuilder customers = scenario("customers").exec(chat.conversation());

  {
    chat.judge(chat.arrivals(customers));
  }
}
