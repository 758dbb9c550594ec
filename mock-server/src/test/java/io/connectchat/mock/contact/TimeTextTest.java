package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TimeTextTest {
  private static final DateTimeFormatter JAVA =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Property
  void everyTimeOfThisEraIsWrittenAsTheFormatterDoes(
      @ForAll @LongRange(min = 0, max = 253_402_300_799_999L) long millis) {
    Instant time = Instant.ofEpochMilli(millis).plusNanos(999_999);
    assertThat(TimeText.of(time)).isEqualTo(JAVA.format(time));
  }
}
