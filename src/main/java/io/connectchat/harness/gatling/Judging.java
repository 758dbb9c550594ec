package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.rule.Verdict;
import io.gatling.javaapi.core.Session;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/**
 * The last step of a run: ends the chats that a scenario left open, comes to the verdict, and
 * answers with it, so that Gatling's own exit code follows it.
 */
record Judging(Launch launch) implements Step.Act {
  private static final long MOST_MILLIS = 10_000;

  @Override
  public Step.Outcome act(ChatRun run, Session session) {
    long startNanos = run.nanos();
    CompletableFuture<Timed<Void>> done =
        Farewell.toAll(run, false, MOST_MILLIS).thenApply(gone -> verdict(run, startNanos));
    return new Step.Outcome(session, done);
  }

  private Timed<Void> verdict(ChatRun run, long startNanos) {
    try {
      Ruling ruling = launch.conclude();
      if (ruling.verdict() != Verdict.PASS) {
        throw StepFailed.because(
            ruling.verdict() + ": " + String.join("; ", ruling.reasons()), startNanos, run.nanos());
      }
      return new Timed<>(null, startNanos, run.nanos());
    } catch (UncheckedIOException e) {
      System.err.println("connect-chat: " + e.getMessage());
      throw StepFailed.because(e.getMessage(), startNanos, run.nanos());
    } catch (IllegalStateException e) {
      throw StepFailed.because(e.getMessage(), startNanos, run.nanos());
    }
  }
}
