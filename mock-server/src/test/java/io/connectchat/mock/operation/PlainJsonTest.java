package io.connectchat.mock.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String MESSAGE =
      "{\"ContentType\":\"text/plain\",\"Content\":\"Hello\",\"ClientToken\":\"4\",\"Other\":\"\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        MESSAGE,
        " { \"Content\" :\t\"a, {b} : [c] \u007f\"\r\n, \"Contents\": \"d\" }\n",
        "{\"Content\":\"\"}",
        "{\"\":\"no name\"}"
      })
  void textsInAsciiAreReadAsJacksonReadsThem(String json) throws IOException {
    assertThat(PlainJson.read(json.getBytes(UTF_8))).contains(JACKSON.readTree(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "\"Content\"",
        "{\"Content\"}",
        "{\"Content\":}",
        "{\"Content\":\"a",
        "{\"Content\":\"a\"",
        "{\"Content\":\"a\",}",
        "{\"Content\":\"a\"}}",
        "{\"Content\":\"a\"} b",
        "{\"Content\":\"a\" \"ContentType\":\"b\"}",
        "{Content:\"a\"}",
        "{\"Content\":a}",
        "{\"Content\":1}",
        "{\"Content\":null}",
        "{\"Content\":{\"a\":\"b\"}}",
        "{\"Content\":\"a\\n\"}",
        "{\"Content\":\"a\n\"}",
        "{\"Content\":\"\u00e4\"}",
        "{\"Content\":\"a\",\"Content\":\"b\"}",
        "\ufeff{\"Content\":\"a\"}"
      })
  void everythingElseIsLeftToJackson(String json) {
    assertThat(PlainJson.read(json.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void whateverIsReadIsWhatJacksonReads() throws IOException {
    Random random = new Random(8);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = MESSAGE.getBytes(UTF_8);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
      }
      Optional<JsonNode> plain = PlainJson.read(bytes);
      if (plain.isPresent()) {
        assertThat(plain.get()).isEqualTo(JACKSON.readTree(bytes));
        read++;
      }
    }
    assertThat(read).as("bodies that were still plain").isGreaterThan(1_000);
  }
}
