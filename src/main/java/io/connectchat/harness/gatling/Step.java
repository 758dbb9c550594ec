package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.StartChat;
import io.gatling.core.action.Action;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Session;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One step of a scenario.
 *
 * @param name the name of the request in Gatling's statistics
 * @param act what it does for one customer, on the customer's event loop
 * @param comes whether a customer comes with it, and is given the event loop that it stays on
 * @param beside what is begun just before, and not waited for
 * @param also what else enters the statistics when it has gone well
 */
record Step(String name, Act act, boolean comes, Beside beside, Also also) {
  /** What a step answers that leaves no mark in the statistics: it paused, or had nothing to do. */
  static final Timed<Void> UNNAMED = new Timed<>(null, 0, 0);

  /** A step of a customer who is there. */
  Step(String name, Act act) {
    this(name, act, false, Beside.NOTHING, Also.NOTHING);
  }

  /**
   * A second entry of one step.
   *
   * @param times made when the step is done; {@link #UNNAMED} for no entry
   */
  record Also(String name, Function<Visit, Timed<?>> times) {
    static final Also NOTHING = new Also("", visit -> UNNAMED);
  }

  /** What a customer does besides; it enters the statistics when it is done. */
  record Beside(String name, Function<Visit, CompletableFuture<? extends Timed<?>>> act) {
    static final Beside NOTHING = new Beside("", visit -> Visit.nothing());
  }

  Step also(String more, Function<Visit, Timed<?>> times) {
    return new Step(name, act, comes, beside, new Also(more, times));
  }

  Step beside(String other, Function<Visit, CompletableFuture<? extends Timed<?>>> more) {
    return new Step(name, act, comes, new Beside(other, more), also);
  }

  /** What a step does. */
  interface Act {
    Outcome act(ChatRun run, Session session);
  }

  /**
   * The session to go on with, and the future of the step's times.
   *
   * @param waits whether the customer goes on only when the step is done; else at once, and the
   *     step enters the statistics when it is
   * @param stays whether there is anything left for the customer to do
   */
  record Outcome(
      Session session, CompletableFuture<? extends Timed<?>> done, boolean waits, boolean stays) {
    Outcome(Session session, CompletableFuture<? extends Timed<?>> done) {
      this(session, done, true, true);
    }

    /** The customer is not let in and goes home. */
    static Outcome turnedAway(Session session) {
      return new Outcome(session, Visit.nothing(), true, false);
    }
  }

  /** A step of a customer who is already there. */
  static Step of(String name, Function<Visit, CompletableFuture<? extends Timed<?>>> act) {
    return new Step(
        name,
        (run, session) -> {
          Visit visit = Visit.of(session);
          return new Outcome(session, visit.acts(name, () -> act.apply(visit)));
        });
  }

  /** A step that the customer does not wait for. */
  static Step aside(String name, Function<Visit, CompletableFuture<? extends Timed<?>>> act) {
    return new Step(
        name, (run, session) -> new Outcome(session, act.apply(Visit.of(session)), false, true));
  }

  /** A customer comes and starts a chat. */
  static Step start(String name, BiFunction<Session, StartChat, StartChat> how) {
    return new Step(
        name,
        (run, session) -> {
          if (!run.budget().takeChat()) {
            return Outcome.turnedAway(session);
          }
          Visit visit = run.arrive(session.asScala().eventLoop());
          return new Outcome(
              session.set(Visit.KEY, visit),
              visit.acts(name, () -> visit.start(chat -> how.apply(session, chat))));
        },
        true,
        Beside.NOTHING,
        Also.NOTHING);
  }

  /** A customer says something. */
  static Step send(String name, Function<Session, ChatMessage> said) {
    return new Step(
        name,
        (run, session) -> {
          Visit visit = Visit.of(session);
          return new Outcome(
              session, visit.acts(name, () -> visit.saying().send(said.apply(session))));
        });
  }

  /** The step as Gatling takes it into a scenario. */
  static ActionBuilder action(ChatRun run, Step step) {
    return () ->
        new io.gatling.core.action.builder.ActionBuilder() {
          @Override
          public Action build(ScenarioContext context, Action next) {
            run.gatlingHasStarted();
            return new StepAction(step, run, context.coreComponents(), next);
          }
        };
  }
}
