package io.connectchat.harness.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void whatBreaksALineIsShownAsAnEscape() {
    assertThat(OneLine.of("a\nb\r\t\u0000\u2028\u2029\u0085"))
        .isEqualTo("a\\nb\\u000d\\u0009\\u0000\\u2028\\u2029\\u0085");
  }

  @Test
  void halfACharacterIsShownAsAnEscape() {
    assertThat(OneLine.of("a\ud83d b\ude42")).isEqualTo("a\\ud83d b\\ude42");
  }

  @Test
  void everythingElseStaysAsItIs() {
    assertThat(OneLine.of("\"ü\" \\n 🙂 שלום")).isEqualTo("\"ü\" \\n 🙂 שלום");
  }

  @Test
  void aTextIsCutBeforeACharacterThatDoesNotFit() {
    assertThat(OneLine.of("ab🙂", 4)).isEqualTo("ab🙂");
    assertThat(OneLine.of("ab🙂c", 4)).isEqualTo("ab🙂…");
    assertThat(OneLine.of("ab🙂c", 3)).isEqualTo("ab…");
  }

  @Property
  void anyTextBecomesOneLineThatCanBeWritten(
      @ForAll String text, @ForAll @IntRange(min = 1) int n) {
    String line = OneLine.of(text, n);

    assertThat(line).doesNotContainPattern("\\R");
    assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
  }
}
