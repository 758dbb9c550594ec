package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0ms, 0",
    "500ms, 500",
    "2s, 2000",
    "1m, 60000",
    "1h, 3600000",
    "1m30s, 90000",
    "1h2m3s4ms, 3723004",
    "90s, 90000",
    "500 ms, 500",
    "1m 30s, 90000",
    "PT25H, 90000000",
    "PT0.5S, 500"
  })
  void readsWhatPeopleWrite(String text, long millis) {
    assertThat(Durations.parse(text)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5",
        "5x",
        "s",
        "1.5s",
        "-1s",
        "PT-1S",
        "P",
        "1s1m",
        "5 s ",
        " 5s",
        "5S",
        "1d",
        "9999999999999999h",
        "9999999999999999s",
        "PT99999999999999999999S",
        "٣s"
      })
  void refusesEverythingElse(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0ms",
    "PT0.5S, 500ms",
    "PT2S, 2s",
    "PT90S, 1m30s",
    "PT25H, 25h",
    "PT1H0.001S, 1h1ms",
    "PT0.0001S, PT0.0001S",
    "PT-1S, PT-1S"
  })
  void writesThemShort(Duration duration, String text) {
    assertThat(Durations.format(duration)).isEqualTo(text);
  }

  @Property
  void readsBackWhatItWrites(@ForAll @LongRange(min = 0) long millis) {
    Duration duration = Duration.ofMillis(millis);

    assertThat(Durations.parse(Durations.format(duration))).contains(duration);
  }
}
