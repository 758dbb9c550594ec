package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.Load;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
  private static final Load THOUSAND = new Load.Closed(1_000, Duration.ZERO, Optional.empty());

  @Test
  void asManyAsThereAreFilesForMayCome() {
    assertThatCode(() -> OpenFiles.check(THOUSAND, false, OptionalLong.of(1_500)))
        .doesNotThrowAnyException();
  }

  @Test
  void oneFileTooFewIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> OpenFiles.check(THOUSAND, false, OptionalLong.of(1_499)))
        .isInstanceOf(Unreachable.class)
        .hasMessage(
            "1000 customers at once need about 1500 open files, and this process may open 1499;"
                + " raise the limit (ulimit -n), lower chat.customers");
  }

  @Test
  void anEmbeddedFakeNeedsTheOtherEndOfEachWebSocketToo() {
    assertThatThrownBy(() -> OpenFiles.check(THOUSAND, true, OptionalLong.of(2_499)))
        .hasMessageContaining("about 2500 open files (two for each WebSocket")
        .hasMessageEndingWith("or run the fake in a process of its own");
  }

  @Test
  void whereThereIsNoLimitOrNoBoundNothingIsRefused() {
    Load open =
        new Load.Open(1_000, Duration.ZERO, OptionalInt.empty(), Optional.of(Duration.ofHours(1)));
    assertThatCode(() -> OpenFiles.check(THOUSAND, true, OptionalLong.empty()))
        .doesNotThrowAnyException();
    assertThatCode(() -> OpenFiles.check(open, true, OptionalLong.of(1_000)))
        .doesNotThrowAnyException();
  }
}
