package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.dialogue.DialogueStep;
import io.connectchat.harness.dialogue.Heard;
import io.connectchat.harness.dialogue.Hearing;
import io.connectchat.harness.dialogue.Plan;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.settings.Durations;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One customer on its way through a dialogue. When something that it expects does not come, it says
 * so, says no more, and ends its chat. Used on the customer's event loop only.
 */
final class Speaker {
  /** Who types for less is not seen typing. */
  private static final long SEEN_TYPING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Talk talk;
  private final Plan plan;
  private final DialogueTally tally;
  private final Hearing hearing = new Hearing();
  private boolean silent;
  private boolean ended;
  private int saidAt = -1;

  Speaker(Talk talk, Plan plan) {
    this.talk = talk;
    this.plan = plan;
    this.tally = talk.tally();
    tally.came(plan.persona().name());
  }

  /**
   * Listens to what comes from the other side.
   *
   * @param loop the customer's own: what is heard is acted on once the customer itself has taken it
   *     in, or it could not pick from the message that it has just got
   */
  void saw(Observation seen, Executor loop) {
    if (seen instanceof Observation.FrameIn in
        && in.frame() instanceof Frame.Chat chat
        && !chat.item().partial()) {
      loop.execute(() -> hears(chat.item()));
    }
  }

  private void hears(Item item) {
    if (!"CUSTOMER".equals(item.participantRole())) {
      hearing.heard(heard(item));
    }
    if (item.isChatEnded()) {
      ended = true;
      hearing.over();
    }
  }

  private static Heard heard(Item item) {
    Heard.Kind kind =
        item.isMessage()
            ? Heard.Kind.MESSAGE
            : item.isAttachment() ? Heard.Kind.ATTACHMENT : Heard.Kind.EVENT;
    return new Heard(item.participantRole(), kind, item.contentType(), item.content());
  }

  /** Does a step, unless the customer has said its last. */
  CompletableFuture<? extends Timed<?>> does(int at, Visit visit) {
    if (silent || !visit.isTalking()) {
      return Visit.nothing();
    }
    tally.reached(at);
    if (plan.abandonsAt().isPresent() && plan.abandonsAt().getAsInt() == at) {
      tally.abandoned(at);
      return goes(visit);
    }
    DialogueStep step = talk.steps().get(at);
    if (step instanceof DialogueStep.Read) {
      // The receipt is held back, and the customer goes on.
      finished(at);
      return new Besides(visit).read();
    }
    return does(step, at, visit)
        .whenComplete((timed, failure) -> silent |= failure != null)
        .whenComplete((timed, failure) -> finished(at));
  }

  private void finished(int at) {
    if (!silent && at + 1 == talk.steps().size()) {
      silent = true;
      tally.finished();
    }
  }

  private CompletableFuture<? extends Timed<?>> does(DialogueStep step, int at, Visit visit) {
    Plan.Moment moment = plan.moments().get(at);
    if (step instanceof DialogueStep.Expect expect) {
      return expects(expect, at, visit);
    }
    if (step instanceof DialogueStep.Say) {
      return says(ChatMessage.plain(moment.text()), at, visit);
    }
    if (step instanceof DialogueStep.Pick pick) {
      return picks(pick, at, visit);
    }
    if (step instanceof DialogueStep.Pause) {
      return visit.saying().pause(moment.thinkNanos());
    }
    if (step instanceof DialogueStep.Type) {
      return new Besides(visit).typing();
    }
    if (step instanceof DialogueStep.Attach) {
      return visit
          .saying()
          .pause(moment.thinkNanos())
          .thenCompose(due -> new Besides(visit).attach(talk.upload(at)));
    }
    if (step instanceof DialogueStep.Reconnect) {
      return visit.reconnect();
    }
    if (step instanceof DialogueStep.Abandon) {
      tally.abandoned(at);
      return goes(visit);
    }
    // To leave is to say no more: the chat's end follows the dialogue in any case.
    return Visit.nothing();
  }

  private CompletableFuture<? extends Timed<?>> goes(Visit visit) {
    silent = true;
    return visit.abandon();
  }

  private CompletableFuture<? extends Timed<?>> says(ChatMessage said, int at, Visit visit) {
    Plan.Moment moment = plan.moments().get(at);
    return visit
        .saying()
        .pause(moment.thinkNanos())
        .thenCompose(
            thought ->
                moment.typeNanos() < SEEN_TYPING_NANOS
                    ? Visit.nothing()
                    : new Besides(visit).typing().handle((typing, refused) -> Step.UNNAMED))
        .thenCompose(typing -> visit.saying().pause(moment.typeNanos()))
        .thenCompose(
            typed -> {
              if (ended) {
                return unmet(at, "to say \"" + said.content() + "\"", "the chat had ended", visit);
              }
              saidAt = at;
              return visit.saying().send(said).thenApply(sent -> (Timed<?>) sent);
            });
  }

  private CompletableFuture<? extends Timed<?>> picks(DialogueStep.Pick pick, int at, Visit visit) {
    Choice choice = new Choice(visit);
    return choice
        .option(pick.option())
        .<CompletableFuture<? extends Timed<?>>>map(said -> says(said, at, visit))
        .orElseGet(
            () ->
                unmet(
                    at,
                    "an option \"" + pick.option() + "\" to pick",
                    choice.options().isEmpty()
                        ? "no interactive message came before"
                        : "the latest interactive message has " + choice.options(),
                    visit));
  }

  /** Waits for the echo of what was said in a step, if something was. */
  CompletableFuture<? extends Timed<?>> awaitsEcho(int at, Visit visit) {
    return saidAt == at ? visit.saying().awaitEcho() : Visit.nothing();
  }

  private CompletableFuture<? extends Timed<?>> expects(
      DialogueStep.Expect expect, int at, Visit visit) {
    long began = visit.nanos();
    long within = expect.within().map(Duration::toNanos).orElse(talk.replyNanos());
    long patience = plan.patienceNanos().orElse(Long.MAX_VALUE);
    CompletableFuture<Boolean> met = hearing.await(expect.expectation());
    ScheduledFuture<?> limit =
        visit.loop().schedule(hearing::giveUp, Math.min(within, patience), TimeUnit.NANOSECONDS);
    return met.thenCompose(
        came -> {
          limit.cancel(false);
          if (came) {
            visit.saw(new Observation.Expected(true, "", visit.nanos()));
            return CompletableFuture.completedFuture(new Timed<Void>(null, began, visit.nanos()));
          }
          if (!ended && patience < within) {
            tally.impatient(at);
            return goes(visit).thenApply(gone -> (Timed<?>) gone);
          }
          String time = Durations.format(Duration.ofNanos(within));
          return unmet(
              at, expect.expectation().inWords() + " within " + time, hearing.instead(), visit);
        });
  }

  private <T> CompletableFuture<T> unmet(int at, String expected, String came, Visit visit) {
    tally.unmet(at);
    String explanation =
        "step %d (%s:%d): expected %s; %s"
            .formatted(at + 1, talk.dialogue().name(), talk.steps().get(at).line(), expected, came);
    long now = visit.nanos();
    visit.saw(new Observation.Expected(false, explanation, now));
    return CompletableFuture.failedFuture(StepFailed.because(explanation, now, now));
  }
}
