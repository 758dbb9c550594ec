package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.gatling.calibration.Reach;
import org.junit.jupiter.api.Test;

/** A load beyond what this machine can inject is refused with what would work. */
class ReachableTest {
  private static final Reach REACH = new Reach(8_000, 400);
  private static final Reachable.Busy QUIET = new Reachable.Busy(3.9, 2);

  @Test
  void whatIsJustWithinReachMayStart() {
    assertThat(Reachable.refusal(new Crowd(5_000, 400, 8_000), REACH, QUIET)).isEmpty();
    assertThat(Reachable.refusal(new Crowd(5_000, 0, 0), REACH, QUIET)).isEmpty();
  }

  @Test
  void tooManyMessagesOfAClosedLoad() {
    assertThat(Reachable.refusal(new Crowd(1_000, 0, 100_000), REACH, QUIET))
        .contains(
            "the load is out of reach: this machine injects about 8000 messages and 400 chats a"
                + " second; the load asks for 100000 messages a second; what would work: about 80"
                + " customers, or 13 injectors, or a longer chat.thinkTime; chat.calibrate=false"
                + " tries it all the same");
  }

  @Test
  void tooManyArrivalsOfAnOpenLoad() {
    assertThat(Reachable.refusal(new Crowd(9_000, 1_000, 3_000), REACH, QUIET))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .endsWith(
                        "asks for 3000 messages a second and 1000 chats a second; what would work: about 400 customers a second, or"
                            + " 3 injectors; chat.calibrate=false tries it all the same"));
  }

  @Test
  void aMachineThatIsBusyWithOtherWorkIsSaidToBeSo() {
    assertThat(Reachable.refusal(new Crowd(4, 0, 32_000), REACH, new Reachable.Busy(25.4, 2)))
        .contains(
            "the load is out of reach: this machine injects about 8000 messages and 400 chats a"
                + " second; the load asks for 32000 messages a second (this machine is busy with"
                + " other work, load average 25 on 2 cores: try again when it is not); what would work:"
                + " about 1 customer, or 4 injectors, or a longer chat.thinkTime;"
                + " chat.calibrate=false tries it all the same");
  }

  @Test
  void whereNotEvenOneCustomerFits() {
    assertThat(Reachable.refusal(new Crowd(1, 0, 16_000), REACH, QUIET))
        .hasValueSatisfying(
            line -> assertThat(line).contains("what would work: not even 1 customer, or 2 inj"));
  }

  @Test
  void onlyALargeLoadIsWorthTheTime() {
    assertThat(Reachable.isLarge(new Crowd(1_999, 49, 499))).isFalse();
    assertThat(Reachable.isLarge(new Crowd(2_000, 0, 0))).isTrue();
    assertThat(Reachable.isLarge(new Crowd(1, 50, 0))).isTrue();
    assertThat(Reachable.isLarge(new Crowd(1, 0, 500))).isTrue();
  }
}
