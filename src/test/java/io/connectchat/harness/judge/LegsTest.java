package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import org.junit.jupiter.api.Test;

/** Each leg is timed from its own beginning to its own end. Times are in milliseconds here. */
class LegsTest {
  private static final Answer SENT = Story.accept("{\"Id\":\"m1\",\"AbsoluteTime\":\"T\"}");
  private static final Patience PATIENT = new Patience(ms(10_000), ms(30_000), true);

  private final RunJudge run = new RunJudge(PATIENT);
  private final ConversationJudge judge = run.open("Ann");

  @Test
  void theWayIntoAChat() {
    started();
    call(Operation.CREATE_PARTICIPANT_CONNECTION, 0, 100, 120, Story.accept("{}"));
    judge.saw(new Observation.SocketOpened(1, ms(200), ms(230)));
    judge.saw(new Observation.Subscribed(1, ms(300), ms(340)));

    assertTimed(Leg.START, 10);
    assertTimed(Leg.CONNECTION, 20);
    assertTimed(Leg.SOCKET_OPEN, 30);
    assertTimed(Leg.SUBSCRIBE_ACK, 40);
  }

  @Test
  void aMessageThatWasHeldUp() {
    started();
    judge.saw(new Observation.Sending(1, Items.content(1), ms(1_000), ms(1_600)));
    call(Operation.SEND_MESSAGE, 1, 1_700, 1_750, SENT);
    frame(1_900, Items.own(1));
    frame(2_700, Items.said("AGENT", "r"));

    assertTimed(Leg.SEND_ACK, 50);
    assertTimed(Leg.ECHO, 200);
    assertTimed(Leg.ECHO_FROM_INTENDED, 900);
    assertTimed(Leg.REPLY, 1_000);
  }

  @Test
  void anEchoThatOvertookTheAnswerIsTimedByItsOwnArrival() {
    started();
    judge.saw(new Observation.Sending(1, Items.content(1), ms(1_000), ms(1_000)));
    frame(1_020, Items.own(1));
    call(Operation.SEND_MESSAGE, 1, 1_010, 1_500, SENT);

    assertTimed(Leg.ECHO, 10);
    assertTimed(Leg.ECHO_FROM_INTENDED, 20);
    assertTimed(Leg.SEND_ACK, 490);
  }

  @Test
  void aReconnectCountsFromTheLossOfTheLastSocketToTheNextSubscription() {
    judge.saw(new Observation.SocketOpened(1, ms(0), ms(0)));
    judge.saw(new Observation.Subscribed(1, ms(0), ms(0)));
    judge.saw(new Observation.SocketClosed(1, ms(1_000), 1006, "", false));
    judge.saw(new Observation.SocketOpened(2, ms(1_500), ms(1_550)));
    judge.saw(new Observation.Subscribed(2, ms(1_600), ms(1_640)));

    assertTimed(Leg.RECONNECT, 640);
  }

  @Test
  void aSocketThatTakesOverFromOneThatIsStillOpenIsNoReconnect() {
    judge.saw(new Observation.SocketOpened(1, ms(0), ms(0)));
    judge.saw(new Observation.Subscribed(1, ms(0), ms(0)));
    judge.saw(new Observation.SocketOpened(2, ms(1_500), ms(1_550)));
    judge.saw(new Observation.Subscribed(2, ms(1_600), ms(1_640)));
    judge.saw(new Observation.SocketClosed(1, ms(1_700), 1000, "", true));

    assertThat(run.evidence().latency().get(Leg.RECONNECT).count()).isZero();
  }

  @Test
  void whatWasRefusedIsNotTimed() {
    call(Operation.START_CHAT_CONTACT, 0, 0, 10, Story.refusal(429));
    call(Operation.CREATE_PARTICIPANT_CONNECTION, 0, 0, 10, Story.refusal(403));
    judge.saw(new Observation.Sending(1, "", 0, 0));
    call(Operation.SEND_MESSAGE, 1, 0, 10, Story.refusal(403));

    assertThat(run.evidence().latency().values()).allMatch(leg -> leg.count() == 0);
  }

  private void started() {
    String body = "{\"ContactId\":\"c\",\"ParticipantId\":\"me\",\"ParticipantToken\":\"t\"}";
    call(Operation.START_CHAT_CONTACT, 0, 0, 10, Story.accept(body));
  }

  private void call(Operation operation, int message, long from, long to, Answer answer) {
    judge.saw(new Call(operation, message, ms(from), ms(to), answer));
  }

  private void frame(long at, Item item) {
    judge.saw(new Observation.FrameIn(1, ms(at), new Frame.Chat("{}", item)));
  }

  private void assertTimed(Leg leg, double millis) {
    LatencySummary summary = run.evidence().latency().get(leg).rounded();
    assertThat(summary.count()).isEqualTo(1);
    assertThat(summary.mean()).isEqualTo(millis);
  }

  private static long ms(long millis) {
    return millis * 1_000_000;
  }
}
