package io.connectchat.harness.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.PersistentChat;
import io.connectchat.harness.wire.Rehydration;
import io.connectchat.harness.wire.StartChat;
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
import java.util.function.BiFunction;
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
  private boolean speaksDialogue;

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
    return new Chat(simulation, Launch.of(simulation.getClass(), defaults));
  }

  /** The settings in force. */
  public Settings settings() {
    return launch.settings();
  }

  /** StartChatContact with a name and nothing else. */
  public ActionBuilder start() {
    return start((session, chat) -> chat);
  }

  /**
   * StartChatContact with more: attributes, an initial message, content types, ...
   *
   * @param how makes of a chat that has a name and a ClientToken the one that is started
   */
  public ActionBuilder start(BiFunction<Session, StartChat, StartChat> how) {
    return Step.action(run, Step.start("start", how));
  }

  /**
   * StartChatContact of a chat that continues the customer's last one, which must have ended. What
   * follows is about the new chat.
   */
  public ActionBuilder startAgain(Rehydration rehydration) {
    return start(
        (session, chat) ->
            Visit.of(session)
                .contactId()
                .map(last -> chat.continuing(new PersistentChat(rehydration, last)))
                .orElse(chat));
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
    return step("think", visit -> visit.saying().think(nanos));
  }

  /** SendMessage with a text that says whose message it is, and which. */
  public ActionBuilder send() {
    return send(session -> Visit.of(session).saying().text());
  }

  /** SendMessage with a text of one's own. */
  public ActionBuilder send(Function<Session, String> text) {
    return say(session -> ChatMessage.plain(text.apply(session)));
  }

  /** SendMessage of any content type that the chat was started with. */
  public ActionBuilder say(Function<Session, ChatMessage> said) {
    return Step.action(run, Step.send("send", said));
  }

  /**
   * SendEvent: typing. As AWS's clients say it, no more than once in ten seconds; a step in between
   * does nothing.
   */
  public ActionBuilder typing() {
    return step("typing", visit -> new Besides(visit).typing());
  }

  /** SendEvent: connection.acknowledged, which AWS's clients sent until 2024. */
  public ActionBuilder acknowledge() {
    return step("connection acknowledged", visit -> new Besides(visit).acknowledge());
  }

  /**
   * The customer reads the latest message. The receipt goes out as AWS's clients pace them, at most
   * one in five seconds and for the latest message alone; the customer does not wait for it.
   */
  public ActionBuilder read() {
    return Step.action(run, Step.aside("read receipt", visit -> new Besides(visit).read()));
  }

  /** Sends a file and waits for its frame. */
  public ActionBuilder attach(Function<Session, Upload> file) {
    return Step.action(
        run,
        new Step(
            "attach",
            (chats, session) -> {
              Visit visit = Visit.of(session);
              return new Step.Outcome(
                  session,
                  visit.acts("attach", () -> new Besides(visit).attach(file.apply(session))));
            }));
  }

  /**
   * Downloads the latest file of the conversation, if there is one; the customer's own must come
   * back the same.
   */
  public ActionBuilder download() {
    return step("download", visit -> new Besides(visit).download());
  }

  /**
   * SendMessage of an option of the latest interactive message: its title as plain text, or an
   * interactive response where the option has an action.
   *
   * @param option from 0; the last one where there are not so many
   */
  public ActionBuilder pick(int option) {
    return step("send", visit -> new Choice(visit).pick(option));
  }

  /** SendMessage of an interactive response to the latest interactive message. */
  public ActionBuilder respond(String action) {
    return step("send", visit -> new Choice(visit).respond(action));
  }

  /**
   * Loses the connection, as when a phone changes networks, and comes back: a new connection with a
   * new URL, subscribed, and what was missed read from the transcript.
   */
  public ActionBuilder reconnect() {
    return step("reconnect", Visit::reconnect);
  }

  /** One more socket that gets each frame, too, as a second tab does; five in all at most. */
  public ActionBuilder anotherSocket() {
    return step("another socket", visit -> new Besides(visit).anotherSocket());
  }

  /**
   * Goes without a word: the sockets are gone, and the chat goes on without its customer until the
   * run is over. Steps that follow do nothing.
   */
  public ActionBuilder abandon() {
    return step("abandon", Visit::abandon);
  }

  /**
   * Waits for the frame of the message that was sent last. Timed twice: from its send, and as "echo
   * from intended" from when it was due, so that a service which slows its load down is seen to.
   */
  public ChainBuilder awaitEcho() {
    // One action: each costs a further message something.
    return exec(
        Step.action(
            run,
            Step.of("message echo", visit -> visit.saying().awaitEcho())
                .beside("transcript midway", visit -> visit.readings().midway())
                .also("echo from intended", visit -> visit.saying().echoFromIntended())));
  }

  /** Waits for the other side's answer, if {@code chat.awaitReply} says so. */
  public ActionBuilder awaitReply() {
    return step(
        "agent reply",
        visit -> settings().awaitReply() ? visit.saying().awaitReply() : Visit.nothing());
  }

  /**
   * Reads the whole transcript in mid-chat, as a page does that is loaded anew. It must have what
   * was accepted before, and each later reading what this one had. {@code chat.transcriptMidway}
   * has a share of the customers do so by itself.
   */
  public ActionBuilder readTranscript() {
    return step("transcript midway", visit -> visit.readings().read());
  }

  /**
   * Ends the chat: waits for echoes that are still open, reconciles the transcript as {@code
   * chat.transcript} says, disconnects, and waits for the chat's last frame.
   */
  public ChainBuilder disconnect() {
    return exec(
        step("settle", visit -> new Departure(visit).settle()),
        step("transcript", visit -> new Departure(visit).transcript()),
        // What the transcript has may still be on its way.
        step("settle", visit -> new Departure(visit).settle()),
        step("disconnect", visit -> new Departure(visit).disconnect()),
        step("end", Visit::end));
  }

  /**
   * A whole chat in which the customer follows the dialogue of {@code chat.dialogue}: start,
   * connect, subscribe, its steps, disconnect. Without such a dialogue, one line ends the process.
   */
  public ChainBuilder dialogue() {
    Talk talk =
        run.load()
            .talk()
            .orElseThrow(
                () ->
                    Exit.now(
                        Exit.USAGE,
                        "chat.dialogue: this simulation needs one, the name of a file in"
                            + " simulations/dialogues, or a path"));
    speaksDialogue = true;
    return exec(start(), connection(), subscribe())
        .exec(chain(Dialogues.steps(talk)))
        .exec(disconnect());
  }

  /**
   * A whole chat as the settings have it: the dialogue of {@code chat.dialogue} if there is one;
   * else start, connect, subscribe, {@code chat.messages} messages with their echoes and answers,
   * disconnect.
   */
  public ChainBuilder conversation() {
    if (run.load().talk().isPresent()) {
      return dialogue();
    }
    ChainBuilder message = exec(think(), send(), awaitEcho());
    return exec(start(), connection(), subscribe())
        .repeat(settings().messages())
        .on(settings().awaitReply() ? message.exec(awaitReply()) : message)
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
    refuseUnspokenDialogue();
    List<Assertion> assertions = new ArrayList<>(List.of(more));
    assertions.add(details(VERDICT).failedRequests().count().is(0L));
    Step last = new Step(VERDICT, new Judging(launch));
    run.endsWith(last);
    ScenarioBuilder verdict = scenario(VERDICT).exec(Step.action(run, last));
    simulation.setUp(customers.andThen(verdict.injectOpen(atOnceUsers(1)))).assertions(assertions);
  }

  private ChainBuilder chain(List<Step> steps) {
    ChainBuilder chain = exec(Step.action(run, steps.get(0)));
    for (Step step : steps.subList(1, steps.size())) {
      chain = chain.exec(Step.action(run, step));
    }
    return chain;
  }

  /** The user believes that its dialogue is spoken. */
  private void refuseUnspokenDialogue() {
    if (run.load().talk().isPresent() && !speaksDialogue) {
      throw Exit.now(
          Exit.USAGE,
          "chat.dialogue: not used, for customers of "
              + simulation.getClass().getSimpleName()
              + " say what stands in it; run DialogueSimulation or LoadSimulation, or any with"
              + " chat.conversation() or chat.dialogue() among its steps");
    }
  }

  private ActionBuilder step(
      String name, Function<Visit, CompletableFuture<? extends Timed<?>>> act) {
    return Step.action(run, Step.of(name, act));
  }
}
