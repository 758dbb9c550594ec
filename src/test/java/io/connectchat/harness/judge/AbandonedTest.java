package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import org.junit.jupiter.api.Test;

/** A customer who goes without a word. */
class AbandonedTest {

  @Test
  void whatWasUnderWayIsHeldAgainstNobody() {
    Judged judged =
        conversation()
            .says(1)
            .echo(1)
            .says(2)
            .sends(3)
            .sees(gone(10))
            .after(2_000)
            .accepted(3)
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, inFlight 2");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void whatWasLostBeforeIsLostAllTheSame() {
    Judged judged = conversation().says(1).reply("r1").after(101).sees(gone(60)).ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, undelivered 1, replies 1");
  }

  private static Observation gone(long nanos) {
    return new Observation.Abandoned(nanos);
  }
}
