package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Load of any size on any target, driven wholly by the chat.* settings: closed model, or open model
 * with {@code chat.arrivalRate}; for instance {@code -Dchat.endpoint=http://127.0.0.1:8080
 * -Dchat.customers=200 -Dchat.messages=20}.
 */
public final class LoadSimulation extends Simulation {

  private final Chat chat = Chat.of(this);

  private final ScenarioBuilder customers = scenario("customers").exec(chat.conversation());

  {
    chat.judge(chat.arrivals(customers));
  }
}
