package io.connectchat.harness.dialogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.connectchat.harness.settings.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads texts from JSON: a list of texts, or of objects with a text each. */
final class JsonTexts {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String MEMBER = "text";

  private final TextCheck check;
  private final JsonParser json;

  private JsonTexts(TextCheck check, JsonParser json) {
    this.check = check;
    this.json = json;
  }

  static List<String> read(TextFile file, int mostCharacters) {
    TextCheck check = new TextCheck(file, mostCharacters);
    try (JsonParser json = JSON.createParser(file.withoutMark())) {
      return new JsonTexts(check, json).list();
    } catch (JsonProcessingException e) {
      throw check.wrong(e.getLocation().getLineNr(), "expected JSON, got " + why(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String why(JsonProcessingException e) {
    return e.getOriginalMessage().contains("(CTRL-CHAR, code 10)")
        ? "the end of the line within a text; a closing quote is missing, or write \\n"
        : "something else: " + e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
  }

  private List<String> list() throws IOException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw check.wrong(line(), "expected a list of texts, such as [\"Hello\", \"Where is it?\"]");
    }
    int first = line();
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int line = line();
      texts.add(check.text(text(line), line));
    }
    if (json.nextToken() != null) {
      throw check.wrong(line(), "expected nothing behind the list, got more");
    }
    return check.some(texts, first);
  }

  private String text(int line) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    String text = "";
    boolean found = false;
    if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = MEMBER.equals(json.currentName());
        if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
          text = json.getText();
          found = true;
        }
        json.skipChildren();
      }
    }
    if (!found) {
      throw check.wrong(
          line, "expected a text, or an object with a text such as {\"text\": \"Hi\"}");
    }
    return text;
  }

  private int line() {
    return json.currentTokenLocation().getLineNr();
  }
}
