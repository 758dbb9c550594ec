package io.connectchat.harness.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.settings.Settings;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The steps of a customer's chat, for Gatling simulations.
 *
 * <pre>{@code
 * private final Chat chat = Chat.of(this);
 *
 * private final ScenarioBuilder customers =
 *     scenario("customers")
 *         .exec(chat.start(), chat.connection(), chat.subscribe())
 *         .repeat(chat.settings().messages())
 *         .on(exec(chat.think(), chat.send(), chat.awaitEcho(), chat.awaitReply()))
 *         .exec(chat.disconnect());
 *
 * {
 *   chat.judge(chat.arrivals(customers));
 * }
 * }</pre>
 *
 * <p>Each step is a named request in Gatling's statistics, with its true times. A step for which a
 * customer's chat has already failed does nothing, and {@link #disconnect()} always ends the chat.
 */
public final class Chat {
  /** The request that carries the verdict in Gatling's statistics. */
  public static final String VERDICT = "chat verdict";

  private final Simulation simulation;
  private final Launch launch;
  private final ChatRun run;

  private Chat(Simulation simulation, Launch launch) {
    this.simulation = simulation;
    this.launch = launch;
    this.run = launch.run();
  }

  /**
   * Reads the settings and reaches the target. What is wrong ends the process with one line and
   * exit code 3 (a setting) or 4 (the environment), before Gatling starts.
   */
  public static Chat of(Simulation simulation) {
    return of(simulation, Map.of());
  }

  /**
   * The same with other defaults than usual.
   *
   * @param defaults by the full name of the setting, such as {@code chat.customers}
   */
  public static Chat of(Simulation simulation, Map<String, String> defaults) {
    return new Chat(simulation, Launch.of(simulation.getClass().getSimpleName(), defaults));
  }

  /** The settings in force. */
  public Settings settings() {
    return launch.settings();
  }

  /** StartChatContact. */
  public ActionBuilder start() {
    return Step.action(run, Step.start("start"));
  }

  /** CreateParticipantConnection, and the WebSocket that it hands out. */
  public ChainBuilder connection() {
    return exec(step("connection", Visit::connection), step("socket open", Visit::socketOpen));
  }

  /** Subscribes to the chat, and waits for the acknowledgement. */
  public ActionBuilder subscribe() {
    return step("subscribe ack", Visit::subscribe);
  }

  /**
   * Waits until the next message is due: {@code chat.thinkTime} after the time at which the one
   * before was due, not after it was done. Whoever was held up catches up.
   */
  public ActionBuilder think() {
    long nanos = settings().thinkTime().toNanos();
    return step("think", visit -> visit.think(nanos));
  }

  /** SendMessage with a text that says whose message it is, and which. */
  public ActionBuilder send() {
    return send(session -> Visit.of(session).defaultText());
  }

  /** SendMessage with a text of one's own. */
  public ActionBuilder send(Function<Session, String> text) {
    return Step.action(run, Step.send("send", text));
  }

  /** Waits for the frame of the message that was sent last. */
  public ActionBuilder awaitEcho() {
    return step("message echo", Visit::awaitEcho);
  }

  /** Waits for the other side's answer, if {@code chat.awaitReply} says so. */
  public ActionBuilder awaitReply() {
    return step(
        "agent reply", visit -> settings().awaitReply() ? visit.awaitReply() : Visit.nothing());
  }

  /**
   * Ends the chat: waits for echoes that are still open, reconciles the transcript as {@code
   * chat.transcript} says, disconnects, and waits for the chat's last frame.
   */
  public ChainBuilder disconnect() {
    return exec(
        step("settle", Visit::settle),
        step("transcript", Visit::transcript),
        step("disconnect", Visit::disconnect),
        step("end", Visit::end));
  }

  /**
   * A whole chat as the settings have it: start, connect, subscribe, {@code chat.messages} messages
   * with their echoes and answers, disconnect.
   */
  public ChainBuilder conversation() {
    return exec(start(), connection(), subscribe())
        .repeat(settings().messages())
        .on(exec(think(), send(), awaitEcho(), awaitReply()))
        .exec(disconnect());
  }

  /** The customers of a scenario, as the settings have them come. */
  public PopulationBuilder arrivals(ScenarioBuilder customers) {
    return Arrivals.inject(customers, settings().load(), run.load()::goesOn);
  }

  /**
   * Sets the simulation up: the customers, then the verdict on them, which enters Gatling's
   * statistics as the request "chat verdict" with an assertion on it. So Gatling's exit code and
   * verdict.json cannot disagree.
   *
   * @param more assertions besides
   */
  public void judge(PopulationBuilder customers, Assertion... more) {
    List<Assertion> assertions = new ArrayList<>(List.of(more));
    assertions.add(details(VERDICT).failedRequests().count().is(0L));
    ScenarioBuilder verdict =
        scenario(VERDICT).exec(Step.action(run, new Step(VERDICT, new Judging(launch))));
    simulation.setUp(customers.andThen(verdict.injectOpen(atOnceUsers(1)))).assertions(assertions);
  }

  private ActionBuilder step(
      String name, Function<Visit, CompletableFuture<? extends Timed<?>>> act) {
    return Step.action(run, Step.of(name, act));
  }
}
