package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

/** A few customers hold whole chats with the embedded fake: does everything work together? */
public final class SmokeSimulation extends Simulation {

  // Settings: chat.* of the README; five customers with three messages each when nothing is said.
  private final Chat chat = Chat.of(this);

  // Scenario: a customer comes, talks, and leaves.
  private final ScenarioBuilder customers =
      scenario("customers")
          .exec(chat.start(), chat.connection(), chat.subscribe())
          .repeat(chat.settings().messages())
          .on(exec(chat.think(), chat.send(), chat.awaitEcho(), chat.awaitReply()))
          .exec(chat.disconnect());

  // Load and assertions: customers as the settings have them come, then the verdict on them all.
  {
    chat.judge(chat.arrivals(customers));
  }
}
