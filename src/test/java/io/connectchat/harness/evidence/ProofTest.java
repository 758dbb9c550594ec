package io.connectchat.harness.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message can be told by its text alone. */
class ProofTest {
  private static final long QUARTER_PAST_TEN = 1_795_860_902_123L;

  @Test
  void itIsShortAndReadable() {
    Proof proof = Proof.of("a3f9c2d0-1111-4000-8000-000000000000", 17, 4, QUARTER_PAST_TEN);

    assertThat(proof).hasToString("[a3f9c2 c17 #4 10:15:02.123]");
    assertThat(proof.inWords()).isEqualTo("message 4 of customer 17 of run a3f9c2");
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.MIXIN)
  void itIsFoundInAnyTextAsItWasWritten(
      @ForAll @IntRange(max = 0xffffff) int run,
      @ForAll @IntRange(min = 1, max = 999_999_999) int customer,
      @ForAll @IntRange(min = 1, max = 999_999_999) int message,
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
      @ForAll String before,
      @ForAll String after) {
    Proof proof = Proof.of(String.format("%06x", run), customer, message, millis);

    assertThat(Proof.find(before + proof + after)).isEqualTo(proof);
    assertThat(proof.toString().length()).isLessThanOrEqualTo(Proof.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "hello",
        "[a3f9c2 c17 #4 10:15:02.123",
        "[a3f9c c17 #4 10:15:02.123]",
        "[A3F9C2 c17 #4 10:15:02.123]",
        "[a3f9c2 c #4 10:15:02.123]",
        "[a3f9c2 c17 #0 10:15:02.123]",
        "[a3f9c2 c17 #4 24:15:02.123]",
        "[a3f9c2 c17 #4 10:60:02.123]",
        "[a3f9c2 c17 #4 10:15:60.123]",
        "[a3f9c2 c17 #4 10:15:02]",
        "[a3f9c2 c1777777777 #4 10:15:02.123]",
        "[a3f9c2 c١٧ #4 10:15:02.123]"
      })
  void whatIsNoProofIsNone(String text) {
    assertThat(Proof.find(text)).isEqualTo(Proof.NONE);
    assertThat(Proof.find(text).isPresent()).isFalse();
  }

  @Test
  void theFirstOfSeveralCounts() {
    assertThat(Proof.find("[x] [[a3f9c2 c17 #4 10:15:02.123] [a3f9c2 c18 #5 10:15:02.123]"))
        .hasToString("[a3f9c2 c17 #4 10:15:02.123]");
  }
}
