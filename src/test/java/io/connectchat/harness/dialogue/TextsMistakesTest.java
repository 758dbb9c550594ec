package io.connectchat.harness.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of texts with an error: file, line, and what was expected. */
class TextsMistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | t.csv:1: expected a line of names with one that is text, got \"\"",
        "Hello;Hi | t.csv:1: expected a line of names with one that is text, got \"Hello;Hi\"",
        "text,text~a,b | t.csv:1: expected one column text, got two",
        "text | t.csv:1: expected at least one text, got none",
        "text~ok~  ~ok | t.csv:3: expected a text, got an empty one",
        "text~ok~yes, please | t.csv:3: expected 1 field as in the first line, got 2; a text with a"
            + " comma stands in double quotes",
        "id,text~1,ok~2 | t.csv:3: expected 2 fields as in the first line, got 1; a text with a"
            + " comma stands in double quotes",
        "text~\"a~b\"~\"no end~~ | t.csv:4: expected a closing quote for the field that begins here",
        "text~\"a\" b | t.csv:2: expected a comma or the end of the line behind a closing quote",
        "text~say \"hi\" | t.csv:2: expected no quote within a field that does not begin with one;"
            + " double it and put the field in quotes"
      })
  void csv(String text, String line) {
    assertRefused("t.csv", text, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | t.json:1: expected a list of texts, such as [\"Hello\", \"Where is it?\"]",
        "`` | t.json:1: expected a list of texts, such as [\"Hello\", \"Where is it?\"]",
        "[] | t.json:1: expected at least one text, got none",
        "[~\"no end] ~] | t.json:2: expected JSON, got the end of the line within a text; a closing"
            + " quote is missing, or write \\n",
        "[\"a\",~7] | t.json:2: expected a text, or an object with a text such as {\"text\": \"Hi\"}",
        "[\"a\",~{\"say\":\"b\"}] | t.json:2: expected a text, or an object with a text such as"
            + " {\"text\": \"Hi\"}",
        "[\"a\",~\"\"] | t.json:2: expected a text, got an empty one",
        "[\"a\"]~[] | t.json:2: expected nothing behind the list, got more",
        "[\"\\ud83d\"] | t.json:1: expected whole characters, got half of a surrogate pair"
      })
  void json(String text, String line) {
    assertRefused("t.json", text, line);
  }

  @Test
  void whatIsNoJson() {
    assertThatThrownBy(() -> Texts.of(new TextFile("t.json", "[\"a\",\nb]")))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("t.json:2: expected JSON, got something else: ");
  }

  @Test
  void aTextWithoutRoomForTheProof() {
    assertRefused(
        "t.csv",
        "text~" + "x".repeat(981),
        "t.csv:2: expected at most 980 characters, for the message's proof stands before them, got"
            + " 981");
    assertThat(Texts.of(new TextFile("t.csv", "text\n" + "🙂".repeat(980))).all()).hasSize(1);
  }

  private static void assertRefused(String name, String text, String line) {
    assertThatThrownBy(() -> Texts.of(new TextFile(name, text.replace('~', '\n'))))
        .isInstanceOf(BadSetting.class)
        .hasMessage(line);
  }
}
