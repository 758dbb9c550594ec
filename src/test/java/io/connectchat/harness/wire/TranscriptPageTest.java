package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GetTranscript's answers (protocol notes 2.6). */
class TranscriptPageTest {

  @Test
  void itemsStandInTheOrderInWhichTheyCame() {
    TranscriptPage page =
        TranscriptPage.read(
            "{\"InitialContactId\":\"c\",\"Transcript\":["
                + Said.HELLO
                + ",{\"Id\":\"e-1\",\"Content\":null,\"Attachments\":null}],\"NextToken\":\"n-1\"}");

    assertThat(page.items()).extracting(Item::id).containsExactly("m-1", "e-1");
    assertThat(page.items()).extracting(Item::content).containsExactly("Hello", "");
    assertThat(page.nextToken()).isEqualTo("n-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"``", ",\"NextToken\":\"\"", ",\"NextToken\":null"})
  void theLastPageHasNoNextToken(String nextToken) {
    assertThat(TranscriptPage.read("{\"Transcript\":[]" + nextToken + "}").nextToken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                            | without Transcript",
        "{\"X\":{\"Transcript\":[]}}   | without Transcript",
        "{\"Transcript\":null}         | with a Transcript that is not a list",
        "{\"Transcript\":{}}           | with a Transcript that is not a list",
        "{\"Transcript\":[1]}          | with a Transcript item that is not an object",
        "{\"Transcript\":[[]]}         | with a Transcript item that is not an object",
        "{\"Transcript\":[null]}       | with a Transcript item that is not an object",
        "{\"Transcript\":[{\"Id\":1]}  | with something that is not JSON",
        "{\"Transcript\":[]}x          | with something that is not JSON",
        "{\"Transcript\":[             | with something that is not JSON",
        "<html>                        | with something that is not JSON",
        "[]                            | with something that is not a JSON object",
        "``                            | with something that is not a JSON object"
      })
  void aPageThatIsNoneSaysWhatItIs(String answer, String what) {
    assertThatThrownBy(() -> TranscriptPage.read(answer))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessage("GetTranscript answered 200 " + what);
  }
}
