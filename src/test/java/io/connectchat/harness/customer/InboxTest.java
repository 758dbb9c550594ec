package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.Frames;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Frames find whoever waits for them, before, in time, or never. */
class InboxTest {
  private static final long LONG = SafetyNet.LIMIT.toNanos();
  private static final long SHORT = TestLimits.SHORT.toNanos();

  private final Stage stage = Stage.nio();
  private final Inbox inbox =
      new Inbox(new Alarms(stage.loop(), System::nanoTime), System::nanoTime);

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void aFrameThatCameBeforeItWasAskedForIsFound() {
    deliver(reply("r-1", 1));

    assertThat(Stage.await(await("r-1", LONG)).nanos()).isEqualTo(1);
  }

  @Test
  void aFrameIsGivenOutOnce() {
    deliver(reply("r-1", 1));
    Stage.await(await("r-1", LONG));

    assertThat(failure(await("r-1", SHORT))).startsWith("expected r-1, came nothing, after ");
  }

  @Test
  void twoWhoWaitGetEachTheirOwn() {
    CompletableFuture<FrameIn> second = await("r-2", LONG);
    CompletableFuture<FrameIn> first = await("r-1", LONG);
    deliver(reply("r-1", 1));
    deliver(reply("r-2", 2));

    assertThat(Stage.await(first).nanos()).isEqualTo(1);
    assertThat(Stage.await(second).nanos()).isEqualTo(2);
  }

  @Test
  void whoWaitsLongerThanAnotherIsGivenUpAtHisOwnLimit() {
    CompletableFuture<FrameIn> soon = await("r-1", SHORT);
    long asked = System.nanoTime();
    CompletableFuture<FrameIn> later = await("r-2", 2 * SHORT);
    CompletableFuture<FrameIn> found = await("r-3", LONG);
    deliver(reply("r-3", 1));

    assertThat(Stage.await(found).nanos()).isEqualTo(1);
    assertThat(failure(soon)).startsWith("expected r-1, came only ");
    assertThat(Actor.failed(later).endNanos() - asked).isGreaterThanOrEqualTo(2 * SHORT);
    assertThat(stage.hasTimers()).isFalse();
  }

  @Test
  void whoWaitedFirstForTheSameIsServedFirst() {
    CompletableFuture<FrameIn> first = await("r-1", LONG);
    CompletableFuture<FrameIn> second = await("r-1", LONG);
    deliver(reply("r-1", 1));
    deliver(reply("r-1", 2));

    assertThat(Stage.await(first).nanos()).isEqualTo(1);
    assertThat(Stage.await(second).nanos()).isEqualTo(2);
  }

  @Test
  void theWaitEndsAtItsLimitAndNotBefore() {
    long asked = System.nanoTime();
    StepFailed failed = Actor.failed(await("r-1", SHORT));

    assertThat(failed.endNanos() - asked).isGreaterThanOrEqualTo(SHORT);
    assertThat(stage.hasTimers()).isFalse();
  }

  @Test
  void aLimitThatHasPassedAlreadyStillFindsWhatIsThere() {
    deliver(reply("r-1", 1));

    assertThat(Stage.await(await("r-1", -1)).nanos()).isEqualTo(1);
    assertThat(failure(await("r-2", -1))).startsWith("expected r-2, came ");
  }

  @Test
  void theLastNearMissesAreNamedButHeartbeatsAreNot() {
    deliver(frame("{\"topic\":\"early\"}", 0));
    deliver(reply("r-0", 1));
    CompletableFuture<FrameIn> waiting = await("r-9", SHORT);
    deliver(frame(ChatFrames.HEARTBEAT, 2));
    deliver(frame("{\"topic\":\"a\"}", 3));
    deliver(frame("no JSON", 4));
    deliver(frame("{\"message\":\"Forbidden\"}", 5));
    deliver(frame(ChatFrames.HEARTBEAT, 6));

    assertThat(failure(waiting))
        .startsWith(
            "expected r-9, came only frame of topic a, broken frame: not JSON, failure frame:"
                + " Forbidden, after ");
  }

  @Test
  void aFrameThatCameBeforeAndDidNotFitIsANearMissToo() {
    deliver(reply("r-0", 1));

    assertThat(failure(await("r-9", SHORT)))
        .startsWith("expected r-9, came only MESSAGE from AGENT, after ");
  }

  @Test
  void atMost64FramesAreKeptAndTheOldestGoFirst() {
    for (int i = 1; i <= 65; i++) {
      deliver(reply("r-" + i, i));
    }

    assertThat(Stage.await(await("r-2", LONG)).nanos()).isEqualTo(2);
    assertThat(failure(await("r-1", SHORT))).startsWith("expected r-1, came only ");
  }

  @Test
  void framesFromBeforeATimeAreForgotten() {
    deliver(reply("r-1", 1));
    deliver(reply("r-2", 2));
    stage.on(
        () -> {
          inbox.forgetUntil(2);
          return true;
        });

    assertThat(Stage.await(await("r-2", LONG)).nanos()).isEqualTo(2);
    assertThat(failure(await("r-1", SHORT))).startsWith("expected r-1, came nothing");
  }

  @Test
  void everyoneIsToldWhyNoMoreFramesCome() {
    CompletableFuture<FrameIn> first = await("r-1", LONG);
    CompletableFuture<FrameIn> second = await("r-2", LONG);
    stage.on(
        () -> {
          inbox.close("a closed socket");
          return true;
        });

    assertThat(failure(first)).startsWith("expected r-1, came a closed socket, after ");
    assertThat(failure(second)).startsWith("expected r-2, came a closed socket, after ");
    assertThat(failure(await("r-3", LONG)))
        .startsWith("expected r-3, came a closed socket, after ");
    assertThat(stage.hasTimers()).isFalse();
  }

  private CompletableFuture<FrameIn> await(String id, long limitNanos) {
    Predicate<FrameIn> wanted = frame -> frame.frame().text().contains(id + "\\\"");
    return stage.on(() -> inbox.await(Expected.of(id), wanted, System.nanoTime(), limitNanos));
  }

  private static String failure(CompletableFuture<FrameIn> waiting) {
    return Actor.failed(waiting).getMessage();
  }

  private void deliver(FrameIn frame) {
    stage.on(
        () -> {
          inbox.deliver(frame);
          return true;
        });
  }

  private static FrameIn reply(String id, long nanos) {
    return frame(ChatFrames.reply(id, "Hello"), nanos);
  }

  private static FrameIn frame(String text, long nanos) {
    return new FrameIn(1, nanos, Frames.read(text));
  }
}
