package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that no client could read is a broken frame that keeps its text, never an exception. */
class BrokenFramesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "{",
        "{\"topic\"",
        "{\"topic\":",
        "{\"topic\":\"aws/chat\"",
        "{\"topic\":\"aws/chat\",}",
        "{\"topic\":\"aws/heartbeat\"]",
        "{'topic':'aws/heartbeat'}",
        "{\"topic\":\"aws/\nheartbeat\"}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":\"\\x\"}",
        "{\"content\":{\"topics\":[\"aws/chat\"",
        "\uFEFF{\"topic\":\"aws/heartbeat\"}",
        "\u0000"
      })
  void whatIsNotJson(String text) {
    assertThat(Frames.read(text)).isEqualTo(new Frame.Broken(text, "not JSON"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"aws/chat\"", "null", "true", " "})
  void whatIsNotAnObject(String text) {
    assertThat(Frames.read(text)).isEqualTo(new Frame.Broken(text, "not a JSON object"));
  }

  @ParameterizedTest
  @ValueSource(strings = {")", "{}", " 1", ",", "\u0000"})
  void whatHasMoreBehindIt(String more) {
    String text = "{\"topic\":\"aws/heartbeat\"}" + more;

    assertThat(Frames.read(text)).isInstanceOf(Frame.Broken.class);
    assertThat(Frames.read(text).text()).isEqualTo(text);
  }

  @Test
  void whiteSpaceBehindItIsNothing() {
    assertThat(Frames.read("{\"topic\":\"aws/heartbeat\"} \r\n\t"))
        .isInstanceOf(Frame.Heartbeat.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Id\":\"m-1\"}", "[]", "5", "null", "true"})
  void aChatFrameWhoseContentIsNotAText(String content) {
    assertBroken(
        "{\"topic\":\"aws/chat\",\"content\":" + content + "}",
        "aws/chat frame whose content is not a text");
  }

  @Test
  void aChatFrameWithoutContent() {
    assertBroken("{\"topic\":\"aws/chat\"}", "aws/chat frame whose content is not a text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "[]", "5", "null", "{\"Id\":", "{\"Id\":\"1\"})", "{}{}"})
  void aChatFrameWhoseContentHoldsNoObject(String content) {
    assertBroken(Said.chat(content), "aws/chat frame whose content is not a JSON object");
  }

  @Test
  void whatIsNestedTooDeeplyIsSaidToBe() {
    String text = "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";

    assertBroken(text, "nested more than 1000 deep");
  }

  @Test
  void itSaysWhyInItsWords() {
    assertThat(Frames.read("x").inWords()).isEqualTo("broken frame: not JSON");
  }

  private static void assertBroken(String text, String why) {
    assertThat(Frames.read(text)).isEqualTo(new Frame.Broken(text, why));
  }
}
