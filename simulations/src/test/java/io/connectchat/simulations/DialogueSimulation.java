package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** Customers hold a scripted conversation: does the other side say what it should, and in time? */
public final class DialogueSimulation extends Simulation {

  // Settings: the workload dialogue-parcel-5-customers unless another one is named.
  private final Chat chat = Chat.of(this, Map.of("chat.workload", "dialogue-parcel-5-customers"));

  private final ScenarioBuilder customers = scenario("customers").exec(chat.dialogue());

  {
    chat.judge(chat.arrivals(customers));
  }
}
