package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of GetTranscript.
 *
 * @param items in the order in which they came
 * @param nextToken empty on the last page (absent or empty on the wire)
 */
public record TranscriptPage(List<Item> items, String nextToken) {

  /**
   * Reads an answer.
   *
   * @throws MalformedAnswer when it has no Transcript, or is not JSON
   */
  public static TranscriptPage read(String body) {
    List<Item> items = null;
    String nextToken = "";
    try (JsonParser json = Json.FACTORY.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("with something that is not a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "Transcript" -> items = items(json, body);
          case "NextToken" -> nextToken = Json.scalar(json);
          default -> json.skipChildren();
        }
      }
      Json.end(json);
    } catch (IOException e) {
      throw malformed("with something that is not JSON");
    }
    if (items == null) {
      throw malformed("without Transcript");
    }
    return new TranscriptPage(List.copyOf(items), nextToken);
  }

  private static List<Item> items(JsonParser json, String body) throws IOException {
    List<Item> items = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw malformed("with a Transcript that is not a list");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw malformed("with a Transcript item that is not an object");
      }
      items.add(ItemReader.read(json, body));
    }
    return items;
  }

  private static MalformedAnswer malformed(String what) {
    return new MalformedAnswer(Operation.GET_TRANSCRIPT, what);
  }
}
