package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatObjectTest {

  private static final String[] NAMES = {"Id", "Content", "Type"};

  @Test
  void membersOfTextAreRead() {
    assertThat(members(" { \"Id\" : \"1\" ,\n\"Content\":\"a \\\"b\\\" \\\\ \\u00e9\\n\\/\" }\t"))
        .containsEntry("Id", "1")
        .containsEntry("Content", "a \"b\" \\ \u00e9\n/");
  }

  @Test
  void theLastOfTwoCounts() {
    assertThat(members("{\"Id\":\"1\",\"Id\":\"2\"}")).containsEntry("Id", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"Id\":1}",
        "{\"Id\":null}",
        "{\"Id\":{}}",
        "{\"Id\":\"1\",}",
        "{\"Id\":\"1\"",
        "{\"Id\":\"1\"}}",
        "{\"Id\":\"1\"} x",
        "{\"Id\":\"a\nb\"}",
        "{\"Id\":\"\\x\"}",
        "{\"Id\":\"\\u12\"}",
        "{\"Id\":\"\\u\uff11\uff11\uff11\uff11\"}",
        "{\"\\u0049d\":\"1\"}",
        "{'Id':'1'}",
        "[\"Id\"]",
      })
  void allElseIsLeftToJackson(String text) {
    assertThat(members(text)).isNull();
  }

  @Test
  void aTextThatIsExpectedIsNotMadeAgain() {
    String likely = new String("MESSAGE");
    FlatObject flat = new FlatObject("{\"Type\":\"MESSAGE\"}");
    flat.next();

    assertThat(flat.value(likely)).isSameAs(likely);
    assertThat(flat.value("EVENT")).isEqualTo("MESSAGE");
  }

  @Property
  void whatIsReadIsWhatJacksonReads(
      @ForAll @Size(max = 12) @StringLength(max = 3) @CharRange(from = '\0', to = '\u00ff')
          String[] parts,
      @ForAll @AlphaChars @StringLength(max = 4) String word)
      throws IOException {
    StringBuilder text = new StringBuilder("{\"Id\":\"" + word + "\"");
    for (String part : parts) {
      text.append(part).append(",\"Content\":\"").append(part).append("\\n\"");
    }
    Map<String, String> read = members(text.append('}').toString());
    if (read != null) {
      assertThat(read).isEqualTo(byJackson(text.toString()));
    }
  }

  /** None where the object is left to Jackson. */
  private static Map<String, String> members(String text) {
    Map<String, String> members = new LinkedHashMap<>();
    FlatObject flat = new FlatObject(text);
    while (flat.next()) {
      for (String name : NAMES) {
        if (flat.isNamed(name)) {
          members.put(name, flat.value());
        }
      }
    }
    return flat.isWhole() ? members : null;
  }

  private static Map<String, String> byJackson(String text) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        members.put(name, Json.scalar(json));
      }
      Json.end(json);
    }
    return members;
  }
}
