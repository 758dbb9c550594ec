package io.connectchat.harness.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.connectchat.harness.report.timeline.AskedLoad;
import io.connectchat.harness.settings.Load;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlannedLengthTest {
  private static final Duration RAMP = Duration.ofSeconds(4);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void onePassTakesTheRampAndAChat() {
    assertSeconds(new Load.Closed(50, RAMP, Optional.empty()), 4 + 9);
    assertSeconds(new Load.Closed(50, Duration.ZERO, Optional.empty()), 9);
  }

  @Test
  void withADurationTheLastChatComesOnTop() {
    assertSeconds(new Load.Closed(50, RAMP, Optional.of(MINUTE)), 60 + 9);
    assertSeconds(new Load.Open(5, RAMP, OptionalInt.empty(), Optional.of(MINUTE)), 60 + 9);
  }

  @Test
  void withoutThinkTimeNobodyKnows() {
    AskedLoad asked = AskedLoad.of(new Load.Closed(50, RAMP, Optional.empty()));

    assertThat(PlannedLength.of(asked, 10, Duration.ZERO)).isEmpty();
  }

  private static void assertSeconds(Load load, double seconds) {
    assertThat(PlannedLength.of(AskedLoad.of(load), 10, Duration.ofSeconds(1)).orElseThrow())
        .isCloseTo(seconds, within(0.2));
  }
}
