package io.connectchat.mock.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FrameJsonTest {
  private static final JsonMapper JACKSON = new JsonMapper();

  @Property
  void textIsWrittenAsJacksonWritesIt(@ForAll String text) throws JsonProcessingException {
    assertThat(FrameJson.object(json -> json.member("a", text)))
        .isEqualTo(JACKSON.writeValueAsString(Map.of("a", text)));
  }

  @Test
  void everyControlCharacterQuoteAndBackslashIsEscapedAsJacksonDoes()
      throws JsonProcessingException {
    String all =
        IntStream.rangeClosed(0, 0x7f)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(FrameJson.object(json -> json.member("a", all)))
        .isEqualTo(JACKSON.writeValueAsString(Map.of("a", all)));
  }

  @Property
  void jsonInsideATextIsReadBackAsItWas(@ForAll String text) throws JsonProcessingException {
    String frame = FrameJson.object(json -> json.inText("content", in -> in.member("a", text)));
    String content = JACKSON.readTree(frame).get("content").textValue();
    assertThat(content).isEqualTo(JACKSON.writeValueAsString(Map.of("a", text)));
  }

  @Test
  void commasStandBetweenMembersOfEveryKindAndNowhereElse() {
    String frame =
        FrameJson.object(
            json -> {
              json.object("none", none -> {});
              json.listOfOne(
                  "one",
                  one -> {
                    one.member("yes", true);
                    one.member("n", 7);
                  });
              json.list("empty", List.of());
              json.list("two", List.of("a", "b"));
              json.inText("text", text -> text.member("x", "y"));
              json.member("last", "z");
            });
    assertThat(frame)
        .isEqualTo(
            "{\"none\":{},\"one\":[{\"yes\":true,\"n\":7}],\"empty\":[],\"two\":[\"a\",\"b\"],"
                + "\"text\":\"{\\\"x\\\":\\\"y\\\"}\",\"last\":\"z\"}");
  }
}
