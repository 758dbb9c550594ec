package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error is read as AWS's clients read it (protocol notes 2.2). */
class ApiErrorTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "AccessDeniedException              | {\"message\":\"Access denied\"}",
        "AccessDeniedException              | {\"Message\":\"Access denied\"}",
        "AccessDeniedException:http://x.y/z | {\"message\":\"Access denied\",\"Message\":\"other\"}",
        "com.amazonaws#AccessDeniedException:http://x#y | {\"message\":\"Access denied\"}",
        "`` | {\"code\":\"AccessDeniedException\",\"__type\":\"Other\",\"message\":\"Access denied\"}",
        "`` | {\"__type\":\"com.amazonaws#AccessDeniedException\",\"message\":\"Access denied\"}",
        "AccessDeniedException | {\"code\":\"Other\",\"message\":\"Access denied\"}"
      })
  void theTypeComesFromTheHeaderElseFromTheBody(String header, String body) {
    assertThat(ApiError.read(403, header, body))
        .isEqualTo(new ApiError(403, "AccessDeniedException", "Access denied"));
  }

  @Test
  void statusTypeAndMessageStandInOneLine() {
    assertThat(ApiError.read(429, "ThrottlingException", "{\"message\":\"Slow\\ndown\"}").inWords())
        .isEqualTo("429 ThrottlingException (Slow\\ndown)");
  }

  @Test
  void aBodyThatIsNoJsonIsQuotedByItsBeginning() {
    String body = "  <html>\n\t<title>502 Bad Gateway</title>" + "x".repeat(500);

    assertThat(ApiError.read(502, "", body).inWords())
        .isEqualTo("502 (<html> <title>502 Bad Gateway</title>" + "x".repeat(120 - 37) + "…)");
  }

  @Test
  void aLongMessageIsCutAndNotWithinACharacter() {
    String body = "{\"message\":\"" + "x".repeat(119) + "🙂 and more\"}";

    assertThat(ApiError.read(400, "", body).inWords()).isEqualTo("400 (" + "x".repeat(119) + "…)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{}                 | 500",
        "``                 | 500",
        "{\"message\":null} | 500",
        "{\"message\":[1]}  | 500",
        "[]                 | 500 ([])",
        "null               | 500 (null)",
        "{\"message\"       | 500 ({\"message\")"
      })
  void anyBodyWillDo(String body, String words) {
    assertThat(ApiError.read(500, "", body).inWords()).isEqualTo(words);
  }
}
