package io.connectchat.harness.evidence.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Nothing secret is in a film. */
class RedactionTest {
  @Test
  void noSecretOfAnyObservationIsInAFilm() {
    List<Observation> seen = new ArrayList<>(Scenes.chat());
    seen.addAll(Scenes.trouble());

    assertThat(Film.of("Ann", 0, seen, List.of()).toString())
        .contains("[redacted]")
        .doesNotContain(Scenes.SECRET.substring(0, 12))
        .doesNotContainIgnoringCase("secret");
  }

  @Property
  void noSecretIsLeftHalfWhereverATextIsCut(
      @ForAll @IntRange(max = 80) int before, @ForAll @IntRange(min = 1, max = 80) int longest) {
    String text = "w ".repeat(before) + Scenes.SECRET + " behind it";

    assertThat(Redaction.beginning(text, longest)).doesNotContain("QV");
  }

  @Property
  void noTextBecomesLongerThanItMay(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 99) int n) {
    assertThat(Redaction.beginning(text, n).codePoints().filter(c -> c != '…').count())
        .isLessThanOrEqualTo(6L * n);
  }

  @Test
  void wordsAreLeftAsTheyAre() {
    assertThat(Redaction.beginning("Hello, where is my order 2718?", 60))
        .isEqualTo("Hello, where is my order 2718?");
    assertThat(Redaction.beginning(Scenes.id(1), 40)).isEqualTo(Scenes.id(1));
    assertThat(Redaction.beginning("see https://example.com/help for more", 60))
        .isEqualTo("see https://example.com/help for more");
    String chinese = "您好，我的订单什么时候到".repeat(5);
    assertThat(Redaction.beginning(chinese, 60)).isEqualTo(chinese);
    assertThat(Redaction.beginning("", 60)).isEmpty();
  }

  @Test
  void tokensAreLeftOut() {
    assertThat(Redaction.beginning("Bearer " + Scenes.SECRET + " is bad", 60))
        .isEqualTo("Bearer [redacted] is bad");
    assertThat(Redaction.beginning("🙂" + Scenes.SECRET, 60)).isEqualTo("[redacted]");
    assertThat(Redaction.beginning("key AKIAIOSFODNN7EXAMPLE it is", 60))
        .isEqualTo("key [redacted] it is");
    assertThat(Redaction.beginning("at wss://host/path?token=short now", 60))
        .isEqualTo("at wss://host/path?[redacted] now");
  }

  @Test
  void whatIsCutSaysSo() {
    assertThat(Redaction.beginning("one two three", 7)).isEqualTo("one two…");
    assertThat(Redaction.beginning("one two", 7)).isEqualTo("one two");
  }
}
