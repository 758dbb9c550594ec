package io.connectchat.harness.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.settings.TextFile;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers say where nobody tells them what. */
class TextsTest {
  private static final Texts CORPUS = Texts.corpus();
  private static final Proof PROOF = Proof.of("a3f9c2", 999_999_999, 999_999_999, 86_399_999);

  @Test
  void theRoomThatIsLeftIsThatOfTheLongestProof() {
    assertThat(Texts.MOST_CHARACTERS - Texts.MOST_OWN).isEqualTo(Proof.LONGEST + 1);
  }

  @Test
  void noMessageOfTheCorpusIsLongerThanAllowedInCharactersOrBytes() {
    for (int message = 1; message <= 2_000; message++) {
      String said = CORPUS.say(PROOF.appendTo(new StringBuilder()), 1, 1, message);

      assertThat(said.codePointCount(0, said.length())).isLessThanOrEqualTo(1_024);
      assertThat(said.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1_024);
      assertThat(Proof.find(said)).isEqualTo(PROOF);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🙂",
        "\\p{IsArabic}",
        "\\p{IsHebrew}",
        "\"",
        "\n",
        "\\\\",
        "<",
        "\\p{IsHan}",
        "\\u200D",
        "[\\x{10000}-\\x{1ffff}]"
      })
  void theCorpusHas(String what) {
    assertThat(CORPUS.all()).anyMatch(text -> Pattern.compile(what).matcher(text).find());
  }

  @Test
  void itHasMessagesAsLongAsTheyMayBe() {
    Set<Integer> lengths = new HashSet<>();
    for (int message = 1; message <= 1_000; message++) {
      lengths.add(CORPUS.say(new StringBuilder("[proof]"), 1, 1, message).length());
    }

    assertThat(lengths).contains(1_024).allMatch(length -> length <= 1_024);
  }

  @Test
  void itHasEmojiAndTextFromRightToLeft() {
    Set<Byte> directions = new HashSet<>();
    boolean emoji = false;
    for (int message = 1; message <= 1_000; message++) {
      String said = CORPUS.say(new StringBuilder(), 1, 1, message);
      said.codePoints().mapToObj(Character::getDirectionality).forEach(directions::add);
      emoji |= said.codePoints().anyMatch(c -> c >= 0x1F300 && c <= 0x1FAFF);
    }

    assertThat(emoji).isTrue();
    assertThat(directions)
        .contains(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  @Test
  void theSameSeedHasEverybodySayTheSame() {
    for (int message = 1; message <= 50; message++) {
      assertThat(say(7, 3, message)).isEqualTo(say(7, 3, message));
    }
    assertThat(said(7, 3)).isNotEqualTo(said(8, 3)).isNotEqualTo(said(7, 4));
  }

  @Test
  void allTextsAreSaid() {
    Set<String> said = new HashSet<>();
    for (int customer = 1; customer <= 100; customer++) {
      said.addAll(said(42, customer));
    }

    assertThat(said).hasSameSizeAs(CORPUS.all());
  }

  @Test
  void aTextThatIsCutKeepsWholeCharacters() {
    String said = one("🙂".repeat(980)).say(new StringBuilder("x".repeat(60)), 1, 1, 1);

    assertThat(said).isEqualTo("x".repeat(60) + " " + "🙂".repeat(963));
  }

  @Test
  void aFileIsCsv() {
    TextFile file =
        new TextFile(
            "texts.csv", "id,text\r\n1,Hello\n2,\"Say \"\"hi\"\", twice\nor not\"\n\n3,ok");

    assertThat(Texts.of(file).all()).containsExactly("Hello", "Say \"hi\", twice\nor not", "ok");
  }

  @Test
  void orJson() {
    String json = "\ufeff[\"Hello\",\n {\"id\":{\"text\":\"no\"},\"text\":\"\\ud83d\\ude42\"}]";

    assertThat(Texts.of(new TextFile("a/texts.json", json)).all()).containsExactly("Hello", "🙂");
  }

  private static Texts one(String text) {
    return Texts.of(new TextFile("t.csv", "text\n\"" + text.replace("\"", "\"\"") + "\""));
  }

  private static List<String> said(long seed, int customer) {
    return IntStream.rangeClosed(1, 50).mapToObj(message -> say(seed, customer, message)).toList();
  }

  private static String say(long seed, int customer, int message) {
    return CORPUS.say(new StringBuilder(), seed, customer, message);
  }
}
