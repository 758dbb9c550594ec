package io.connectchat.harness.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on a terminal while a run goes on. */
class LiveBlockTest {
  @Test
  void aClosedLoad() {
    assertThat(plain(LiveBlock.lines(Seen.closed(), 79)))
        .containsExactly(
            "LoadSimulation on endpoint, seed 42                       0:31, about 1:29 left",
            "load       198 of 200 customers here; 12 gone, 2 failed",
            "customers  1 starting, 3 connecting, 190 chatting, 4 leaving",
            "messages   12034 sent (390/s), 3 in flight, 0 undelivered, 0 throttled (429)",
            "echo       p50 1.2 ms, p99 12 ms (10 s)",
            "generator  keeps up");
  }

  @Test
  void anOpenLoadThatTakesLongerThanPlannedAndHasItsTroubles() {
    assertThat(plain(LiveBlock.lines(Seen.open(), 79)))
        .containsExactly(
            "LoadSimulation on endpoint, seed 42                        0:31, 0:01 over time",
            "load       20 of 20 customers a second; 198 here, 12 gone, 2 failed",
            "customers  1 starting, 3 connecting, 190 chatting, 4 leaving",
            "messages   12034 sent (390/s), 3 in flight, 1 undelivered, 7 throttled (429)",
            "echo       p50 812 ms, p99 8120 ms (10 s)",
            "generator  the CPU was 3 % idle for five seconds (bound: 20 %)");
  }

  @Test
  void whatIsWrongHasAColourAndWhatIsRightHasNone() {
    assertThat(LiveBlock.lines(Seen.open(), 79).subList(1, 6))
        .filteredOn(line -> line.startsWith("\u001b["))
        .satisfiesExactly(
            messages -> assertThat(messages).startsWith("\u001b[31mmessages"),
            generator -> assertThat(generator).startsWith("\u001b[33mgenerator"));
    assertThat(LiveBlock.lines(Seen.closed(), 79).subList(1, 6))
        .noneMatch(line -> line.contains("\u001b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 79, 100})
  void noLineIsWiderThanTheTerminalAndThereAreAlwaysAsMany(int width) {
    for (LiveFigures figures : List.of(Seen.closed(), Seen.open(), Seen.nothing())) {
      assertThat(plain(LiveBlock.lines(figures, width)))
          .hasSize(6)
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void aRunInWhichNobodyIsHereYetSaysSo() {
    assertThat(plain(LiveBlock.lines(Seen.nothing(), 79))).contains("customers  nobody is here");
  }

  @Test
  void aPlainLineSaysTheSameInOne() {
    assertThat(LiveLine.of(Seen.closed()))
        .isEqualTo(
            "0:31, about 1:29 left: 198 of 200 customers here; 12 gone, 2 failed (1 starting, 3"
                + " connecting, 190 chatting, 4 leaving); 12034 sent (390/s), 3 in flight, 0"
                + " undelivered, 0 throttled (429); echo p50 1.2 ms, p99 12 ms (10 s)");
    assertThat(LiveLine.of(Seen.open()))
        .endsWith("; generator: the CPU was 3 % idle for five seconds (bound: 20 %)");
    assertThat(LiveLine.of(Seen.nothing()))
        .isEqualTo(
            "0:00: 0 of 0 customers here; 0 gone, 0 failed; 0 sent (0.0/s), 0 in flight, 0"
                + " undelivered, 0 throttled (429); echo none in 10 s");
  }

  private static List<String> plain(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("\u001b\\[[0-9]*m", "")).toList();
  }
}
