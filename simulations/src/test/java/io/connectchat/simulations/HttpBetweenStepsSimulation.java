package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * A shop's page is looked at between the messages of a chat: Gatling's own steps mix with ours, its
 * assertions work on ours, and texts may be one's own.
 */
public final class HttpBetweenStepsSimulation extends Simulation {

  private final Chat chat = Chat.of(this);

  private final String shop = chat.settings().endpoint().orElseThrow() + "/__admin/health";

  private final ScenarioBuilder customers =
      scenario("customers who look around")
          .exec(chat.start(), chat.connection(), chat.subscribe())
          .repeat(chat.settings().messages(), "n")
          .on(
              exec(http("look at the shop").get(shop).check(status().is(200)))
                  .exec(chat.send(session -> "Is number " + session.getInt("n") + " in stock?"))
                  .exec(chat.awaitEcho()))
          .exec(chat.disconnect());

  {
    chat.judge(
        chat.arrivals(customers),
        details("message echo").failedRequests().count().is(0L),
        details("look at the shop").successfulRequests().count().is(15L));
  }
}
