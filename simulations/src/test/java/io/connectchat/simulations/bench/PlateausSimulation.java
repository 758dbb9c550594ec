package io.connectchat.simulations.bench;

import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.gatling.Chat;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Simulation;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers who come in steps and stay: with {@code bench.plateaus} such as 6000,12000,18000, so
 * many are there after each step, and for {@code bench.holdSeconds} no more come; {@code
 * bench.arriving} come in a second.
 */
public final class PlateausSimulation extends Simulation {
  private final Chat chat = Chat.of(this);

  {
    chat.judge(scenario("customers").exec(chat.conversation()).injectOpen(steps()));
  }

  private static List<OpenInjectionStep> steps() {
    int hold = Integer.getInteger("bench.holdSeconds");
    List<OpenInjectionStep> steps = new ArrayList<>();
    int arriving = Integer.getInteger("bench.arriving");
    int there = 0;
    for (String plateau : System.getProperty("bench.plateaus").split(",")) {
      int wanted = Integer.parseInt(plateau);
      steps.add(rampUsers(wanted - there).during(rampSeconds(wanted - there, arriving)));
      steps.add(nothingFor(hold));
      there = wanted;
    }
    return steps;
  }

  static int rampSeconds(int customers, int arriving) {
    return Math.max(1, customers / arriving);
  }
}
