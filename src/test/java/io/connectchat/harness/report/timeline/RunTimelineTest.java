package io.connectchat.harness.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a run stands, second by second. */
class RunTimelineTest {
  private static final long SECOND = 1_000_000_000;

  private final RunJudge judge = new RunJudge(new Patience(10 * SECOND, 30 * SECOND, false));
  private final RunTimeline timeline =
      new RunTimeline(judge, new AskedLoad(true, seconds -> 2 * seconds), 0);
  private final CustomerTrack track = timeline.arrives();

  @Test
  void aCustomerGoesFromStateToState() {
    assertThat(states()).isEqualTo(Map.of(CustomerState.WAITING, 1));
    track.starting();
    assertThat(states()).isEqualTo(Map.of(CustomerState.STARTING, 1));
    track.saw(started());
    assertThat(states()).isEqualTo(Map.of(CustomerState.CONNECTING, 1));
    track.saw(new Observation.SocketOpened(1, 0, 0));
    track.saw(new Observation.Subscribed(1, 0, 0));
    assertThat(states()).isEqualTo(Map.of(CustomerState.CHATTING, 1));
    track.leaving();
    assertThat(states()).isEqualTo(Map.of(CustomerState.LEAVING, 1));
    track.gone();
    assertThat(states()).isEqualTo(Map.of(CustomerState.GONE, 1));
  }

  @Test
  void aCustomerThatLosesItsLastSocketIsConnectingAgain() {
    chatting();
    track.saw(new Observation.SocketOpened(2, 0, 0));
    track.saw(new Observation.SocketClosed(1, 0, 1006, "", false));
    assertThat(track.state()).isEqualTo(CustomerState.CHATTING);

    track.saw(new Observation.SocketClosed(2, 0, 1006, "", false));

    assertThat(track.state()).isEqualTo(CustomerState.CONNECTING);
  }

  @Test
  void whoeverIsLeavingDoesNotComeBack() {
    chatting();
    track.leaving();

    track.saw(new Observation.SocketClosed(1, 0, 1006, "", false));
    track.saw(new Observation.Subscribed(2, 0, 0));

    assertThat(track.state()).isEqualTo(CustomerState.LEAVING);
  }

  @Test
  void aCustomerThatCouldNotDoAStepHasFailedWhenItIsGone() {
    track.starting();
    track.saw(new Observation.Failed("start", "refused", 0));
    track.leaving();
    track.gone();

    assertThat(states()).isEqualTo(Map.of(CustomerState.FAILED, 1));
    assertThat(timeline.now(0).present()).isZero();
  }

  @Test
  void aMessageIsInFlightUntilItsFateIsKnown() {
    ConversationJudge conversation = judge.open("Ann");
    both(conversation, new Observation.Sending(1, "hello", 0, 0));
    assertThat(timeline.now(0).inFlight()).isEqualTo(1);

    Answer refused = new Answer.Refused(new ApiError(429, "ThrottlingException", "slow down"));
    both(conversation, new Observation.Call(Operation.SEND_MESSAGE, 1, 0, 5, refused));

    Moment now = timeline.now(3 * SECOND);
    assertThat(now.seconds()).isEqualTo(3);
    assertThat(now.asked()).isEqualTo(6);
    assertThat(List.of(now.arrived(), now.sent(), now.inFlight(), now.throttled()))
        .containsExactly(1L, 1L, 0L, 1L);
  }

  @Test
  void samplesGoToListenersAndAreKept() {
    List<Moment> told = new ArrayList<>();
    timeline.tell(told::add);

    timeline.sample(SECOND);
    timeline.sample(2 * SECOND);

    assertThat(told).extracting(Moment::seconds).containsExactly(1.0, 2.0);
    assertThat(timeline.moments()).isEqualTo(told);
  }

  @Test
  void aLongRunKeepsSamplesAtEvenDistances() {
    for (int i = 0; i < 4 * RunTimeline.MOST; i++) {
      timeline.sample(i * SECOND);
    }

    assertThat(timeline.moments())
        .extracting(Moment::seconds)
        .isEqualTo(IntStream.range(0, RunTimeline.MOST).mapToObj(i -> 4.0 * i).toList());
  }

  private void both(ConversationJudge conversation, Observation seen) {
    track.saw(seen);
    conversation.saw(seen);
  }

  private void chatting() {
    track.starting();
    track.saw(started());
    track.saw(new Observation.SocketOpened(1, 0, 0));
    track.saw(new Observation.Subscribed(1, 0, 0));
  }

  private static Observation started() {
    return new Observation.Call(
        Operation.START_CHAT_CONTACT, 0, 0, 0, new Answer.Accepted(200, "{}"));
  }

  private Map<CustomerState, Integer> states() {
    return timeline.now(0).customers().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
