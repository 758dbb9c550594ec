package io.connectchat.harness.gatling;

import com.typesafe.scalalogging.Logger;
import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.commons.validation.Success;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.action.StopLoadGenerator;
import io.gatling.core.session.Session;
import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * A step as an asynchronous Gatling action: it acts, and when the step's future ends, enters it
 * into Gatling's statistics and lets the customer go on.
 *
 * <p>What this project uses of Gatling's internals is here, and in {@link CapacityInjection}.
 */
final class StepAction implements Action {
  private static final String RECONNECT = "reconnect";

  private final Step step;
  private final ChatRun run;
  private final CoreComponents gatling;
  private final Action next;
  private Logger logger = Logger.apply(LoggerFactory.getLogger(StepAction.class));

  StepAction(Step step, ChatRun run, CoreComponents gatling, Action next) {
    this.step = step;
    this.run = run;
    this.gatling = gatling;
    this.next = next;
  }

  @Override
  public String name() {
    return step.name();
  }

  @Override
  public void execute(Session session) {
    if (run.isStopping()) {
      // The run was cut short: its customers are being seen off and go no further.
      return;
    }
    if (run.isGivenUp(run.nanos())) {
      giveUp(session);
      return;
    }
    EventLoop home = step.comes() ? run.loops().instead(session.eventLoop()) : session.eventLoop();
    if (home == session.eventLoop()) {
      act(session);
    } else {
      Session moved = at(home, session);
      home.execute(() -> act(moved));
    }
  }

  /** All that follows is done on the event loop that the session names. */
  private static Session at(EventLoop home, Session session) {
    return session.copy(
        session.scenario(),
        session.userId(),
        session.attributes(),
        session.baseStatus(),
        session.blockStack(),
        session.onExit(),
        home);
  }

  private void act(Session session) {
    try {
      if (step.beside() != Step.Beside.NOTHING) {
        step.beside()
            .act()
            .apply(visit(session))
            .whenComplete(
                (timed, failure) -> logged(session, step.beside().name(), timed, failure));
      }
      Step.Outcome outcome = step.act().act(run, new io.gatling.javaapi.core.Session(session));
      Session after = outcome.session().asScala();
      if (after != session) {
        // A customer has come: what its client does by itself enters the statistics, too.
        Visit.of(outcome.session())
            .whenReconnected(
                back -> log(after, RECONNECT, back.startNanos(), back.endNanos(), null));
      }
      if (!outcome.stays()) {
        turnAway(after);
      } else if (outcome.waits()) {
        outcome.done().whenComplete((timed, failure) -> next.$bang(logged(after, timed, failure)));
      } else {
        outcome.done().whenComplete((timed, failure) -> logged(after, timed, failure));
        next.$bang(after);
      }
    } catch (RuntimeException e) {
      // Without this the customer would hang for ever.
      gatling
          .statsEngine()
          .logRequestCrash(session.scenario(), session.groups(), step.name(), e.toString());
      next.$bang(session.markAsFailed());
    }
  }

  /** The last to be there ends the run; in a closed model the next one would come at once. */
  private void turnAway(Session session) {
    if (run.isSpent()) {
      giveUp(session);
    } else {
      session.eventLoop().schedule(() -> gatling.exit().$bang(session), 1, TimeUnit.SECONDS);
    }
  }

  /** The run comes to its verdict, and Gatling to its end, as if the last customer had gone. */
  private void giveUp(Session session) {
    run.stop();
    Step verdict = run.lastStep();
    verdict
        .act()
        .act(run, new io.gatling.javaapi.core.Session(session))
        .done()
        .whenComplete(
            (timed, failure) -> {
              new StepAction(verdict, run, gatling, next).logged(session, timed, failure);
              stopGatling(session);
            });
  }

  private void stopGatling(Session session) {
    new StopLoadGenerator(
            any -> new Success<>("the run has come to its verdict"),
            any -> new Success<>(true),
            false,
            gatling.statsEngine(),
            gatling.controller(),
            next)
        .execute(session);
  }

  private static Visit visit(Session session) {
    return Visit.of(new io.gatling.javaapi.core.Session(session));
  }

  private Session logged(Session session, Timed<?> timed, Throwable failure) {
    if (failure == null && step.also() != Step.Also.NOTHING) {
      log(session, step.also().name(), step.also().times().apply(visit(session)));
    }
    return logged(session, step.name(), timed, failure);
  }

  private Session logged(Session session, String name, Timed<?> timed, Throwable failure) {
    if (failure != null) {
      StepFailed failed = StepFailed.of(failure, run.nanos());
      log(session, name, failed.startNanos(), failed.endNanos(), failed.reason());
      return session.markAsFailed();
    }
    log(session, name, timed);
    return session;
  }

  private void log(Session session, String name, Timed<?> timed) {
    if (timed != Step.UNNAMED) {
      log(session, name, timed.startNanos(), timed.endNanos(), null);
    }
  }

  private void log(Session session, String name, long startNanos, long endNanos, String failure) {
    long start = run.epochMillis(startNanos);
    long end = run.epochMillis(endNanos);
    run.entries()
        .add(
            session.eventLoop(),
            () ->
                gatling
                    .statsEngine()
                    .logResponse(
                        session.scenario(),
                        session.groups(),
                        name,
                        start,
                        end,
                        failure == null ? OK$.MODULE$ : KO$.MODULE$,
                        Option.empty(),
                        Option.apply(failure)));
    if (step == run.lastStep()) {
      // Gatling ends with it.
      run.entries().handOver();
    }
  }

  @Override
  public Logger logger() {
    return logger;
  }

  /** What Scala makes of a trait's value; Gatling calls it. */
  @Override
  public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger value) {
    logger = value;
  }
}
