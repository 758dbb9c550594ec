package io.connectchat.harness.rule.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.History.Stall;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.harness.wire.Frames;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AckTest {
  private static final long MS = 1_000_000;
  private static final String ACK =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}";

  @Test
  void anAcknowledgementOfASecondIsInTimeAndOneMillisecondMoreIsNot() {
    assertThat(judged(1_000).verdict()).isEqualTo(Verdict.PASS);
    Outcome late = judged(1_001);
    assertThat(late.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(late.actual()).isEqualTo("an acknowledgement after 1001 ms");
  }

  @Test
  void aLateOneSaysNothingOfTheServiceWhenTheWatcherItselfStoodStillMeanwhile() {
    assertThat(judged(1_500, new Stall(200 * MS, 400 * MS)).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judged(1_500, new Stall(0, 100 * MS)).verdict()).isEqualTo(Verdict.FAIL);
  }

  /** Asked for at 100 ms, and acknowledged so long after. */
  private static Outcome judged(long afterMs, Stall... stalls) {
    Session session =
        Session.of(
            "one",
            List.of(
                new SocketAsked(1, URI.create("ws://127.0.0.1/"), 0),
                new SocketOpened(1, 0, 50 * MS),
                new FrameOut(1, 100 * MS, Frames.SUBSCRIBE),
                new FrameIn(1, (100 + afterMs) * MS, Frames.read(ACK))));
    return Ack.RULE.judge(new History(List.of(session), Duration.ofSeconds(5), List.of(stalls)));
  }
}
