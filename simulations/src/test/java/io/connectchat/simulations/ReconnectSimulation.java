package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/**
 * Customers change their network again and again: after each message the socket is gone, and a new
 * one with a new URL takes its place. Is anything lost on the way?
 */
public final class ReconnectSimulation extends Simulation {

  // Settings: the workload reconnect-after-each-message unless another one is named.
  private final Chat chat = Chat.of(this, Map.of("chat.workload", "reconnect-after-each-message"));

  private final ScenarioBuilder customers =
      scenario("customers")
          .exec(chat.start(), chat.connection(), chat.subscribe())
          .repeat(chat.settings().messages())
          .on(
              exec(
                  chat.think(), chat.send(), chat.awaitEcho(), chat.awaitReply(), chat.reconnect()))
          .exec(chat.disconnect());

  {
    chat.judge(chat.arrivals(customers));
  }
}
