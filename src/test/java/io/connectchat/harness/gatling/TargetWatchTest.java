package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Operation;
import org.junit.jupiter.api.Test;

/** A target is given up when it is gone, and only then. */
class TargetWatchTest {
  private static final Answer NO_CONNECTION = new Answer.Unsent("Connection refused");

  private final TargetWatch watch = new TargetWatch(100);

  @Test
  void aTargetThatCannotBeReachedForAsLongAsACallMayTakeIsGone() {
    call(NO_CONNECTION, 5);
    call(NO_CONNECTION, 60);

    assertThat(watch.goneSince(104)).isEmpty();
    assertThat(watch.goneSince(105)).hasValue(5);
  }

  @Test
  void anyAnswerShowsThatItIsThere() {
    call(NO_CONNECTION, 5);
    call(new Answer.Refused(new ApiError(500, "InternalServerException", "")), 50);
    call(NO_CONNECTION, 60);

    assertThat(watch.goneSince(159)).isEmpty();
    assertThat(watch.goneSince(160)).hasValue(60);
  }

  @Test
  void soDoesAFrame() {
    call(NO_CONNECTION, 5);
    watch.saw(new Observation.FrameIn(1, 50, new Frame.Heartbeat("")));

    assertThat(watch.goneSince(1_000)).isEmpty();
  }

  @Test
  void aTargetThatStandsStillIsNotGone() {
    call(new Answer.Unsure("no answer within 10 s"), 5);

    assertThat(watch.goneSince(1_000)).isEmpty();
  }

  @Test
  void norDoesSilenceBringItBack() {
    call(NO_CONNECTION, 5);
    call(new Answer.Unsure("no answer within 10 s"), 50);

    assertThat(watch.goneSince(1_000)).hasValue(5);
  }

  private void call(Answer answer, long nanos) {
    watch.saw(new Observation.Call(Operation.SEND_MESSAGE, 1, nanos, nanos, answer));
  }
}
