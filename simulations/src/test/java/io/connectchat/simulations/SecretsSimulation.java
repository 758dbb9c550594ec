package io.connectchat.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.connectchat.harness.gatling.Upload;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.nio.charset.StandardCharsets;

/** Does everything that a customer can do and that has a token or a pre-signed URL in it. */
public final class SecretsSimulation extends Simulation {
  private final Chat chat = Chat.of(this);

  private final ScenarioBuilder customers =
      scenario("customers")
          .exec(chat.start(), chat.connection(), chat.subscribe(), chat.anotherSocket())
          .repeat(chat.settings().messages())
          .on(exec(chat.think(), chat.typing(), chat.send(), chat.awaitEcho(), chat.awaitReply()))
          .exec(
              chat.read(),
              chat.attach(
                  session ->
                      new Upload("a.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8))),
              chat.download(),
              chat.reconnect())
          .exec(chat.disconnect());

  {
    chat.judge(chat.arrivals(customers));
  }
}
