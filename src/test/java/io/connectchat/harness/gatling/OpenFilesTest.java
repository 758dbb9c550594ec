package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
  /** A message every ten seconds each: a hundred HTTP connections are enough for a slow target. */
  private static final Crowd THOUSAND = new Crowd(1_000, 0, 100);

  @Test
  void asManyAsThereAreFilesForMayCome() {
    assertThatCode(() -> OpenFiles.check(THOUSAND, false, OptionalLong.of(1_600)))
        .doesNotThrowAnyException();
  }

  @Test
  void oneFileTooFewIsRefusedWithWhatWouldWork() {
    assertThatThrownBy(() -> OpenFiles.check(THOUSAND, false, OptionalLong.of(1_599)))
        .isInstanceOf(Unreachable.class)
        .hasMessage(
            "1000 customers at once need about 1600 open files (a WebSocket each, 100 HTTP"
                + " connections), and this process may open 1599; what would work: ulimit -n 1600,"
                + " or about 999 customers, or 2 injectors");
  }

  @Test
  void noCustomerHasMoreThanOneCallUnderWay() {
    Crowd busy = new Crowd(1_000, 0, 100_000);

    assertThatCode(() -> OpenFiles.check(busy, false, OptionalLong.of(2_500)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> OpenFiles.check(busy, false, OptionalLong.of(2_499)))
        .isInstanceOf(Unreachable.class);
  }

  @Test
  void anEmbeddedFakeNeedsTheOtherEndOfEachConnectionToo() {
    assertThatThrownBy(() -> OpenFiles.check(THOUSAND, true, OptionalLong.of(2_699)))
        .hasMessageContaining("about 2700 open files")
        .hasMessageContaining("with both ends")
        .hasMessageEndingWith("or the fake in a process of its own");
  }

  @Test
  void anOpenModelIsToldWhichRateWouldWork() {
    Crowd open = new Crowd(10_000, 20, 100);

    assertThatThrownBy(() -> OpenFiles.check(open, false, OptionalLong.of(1_500)))
        .hasMessageContaining("or about 2.0 customers a second, or 11 injectors");
  }

  @Test
  void whereThereIsNoLimitNothingIsRefused() {
    assertThatCode(() -> OpenFiles.check(THOUSAND, true, OptionalLong.empty()))
        .doesNotThrowAnyException();
  }
}
