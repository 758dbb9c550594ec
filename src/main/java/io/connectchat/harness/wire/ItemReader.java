package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads one item in a stream, without building a tree: it is on the path of every frame. */
final class ItemReader {
  private String id = "";
  private String type = "";
  private String contentType = "";
  private String content = "";
  private String participantId = "";
  private String participantRole = "";
  private String displayName = "";
  private String absoluteTime = "";
  private String contactId = "";
  private String initialContactId = "";
  private boolean partial;

  private ItemReader() {}

  /**
   * Reads an item from a text that holds nothing else.
   *
   * @throws IOException when it is not a JSON object
   */
  static Item read(String text) throws IOException {
    FlatObject flat = new FlatObject(text);
    ItemReader reader = new ItemReader();
    while (flat.next()) {
      reader.member(flat);
    }
    return flat.isWhole() ? reader.item(text) : readAny(text);
  }

  private static Item readAny(String text) throws IOException {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      Item item = read(json, text);
      Json.end(json);
      return item;
    }
  }

  /** Reads an item from its opening brace to its closing one. */
  static Item read(JsonParser json, String text) throws IOException {
    int from = (int) json.currentTokenLocation().getCharOffset();
    ItemReader reader = new ItemReader();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      reader.member(name, json);
    }
    int to = (int) json.currentTokenLocation().getCharOffset() + 1;
    return reader.item(text.substring(from, to));
  }

  /** By the length of the name first: nearly all differ in it. */
  private void member(FlatObject flat) {
    switch (flat.nameLength()) {
      case 2 -> id = flat.isNamed("Id") ? flat.value() : id;
      case 4 -> type = flat.isNamed("Type") ? flat.value("MESSAGE") : type;
      case 7 -> content = flat.isNamed("Content") ? flat.value() : content;
      case 9 -> contactId = flat.isNamed("ContactId") ? flat.value(initialContactId) : contactId;
      case 11 -> elevenLong(flat);
      case 12 -> absoluteTime = flat.isNamed("AbsoluteTime") ? flat.value() : absoluteTime;
      case 13 -> participantId = flat.isNamed("ParticipantId") ? flat.value() : participantId;
      case 15 ->
          participantRole =
              flat.isNamed("ParticipantRole") ? flat.value("CUSTOMER") : participantRole;
      case 16 ->
          initialContactId =
              flat.isNamed("InitialContactId") ? flat.value(contactId) : initialContactId;
      default -> {
        // None that we know.
      }
    }
  }

  private void elevenLong(FlatObject flat) {
    if (flat.isNamed("ContentType")) {
      contentType = flat.value(ContentTypes.TEXT_PLAIN);
    } else if (flat.isNamed("DisplayName")) {
      displayName = flat.value();
    }
  }

  private void member(String name, JsonParser json) throws IOException {
    switch (name) {
      case "Id" -> id = Json.scalar(json);
      case "Type" -> type = Json.scalar(json);
      case "ContentType" -> contentType = Json.scalar(json);
      case "Content" -> content = Json.scalar(json);
      case "ParticipantId" -> participantId = Json.scalar(json);
      case "ParticipantRole" -> participantRole = Json.scalar(json);
      case "DisplayName" -> displayName = Json.scalar(json);
      case "AbsoluteTime" -> absoluteTime = Json.scalar(json);
      case "ContactId" -> contactId = Json.scalar(json);
      case "InitialContactId" -> initialContactId = Json.scalar(json);
      case "MessageMetadata" -> partial = incomplete(json);
      default -> json.skipChildren();
    }
  }

  private static boolean incomplete(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return false;
    }
    boolean incomplete = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean completed = "MessageCompleted".equals(json.currentName());
      json.nextToken();
      if (completed) {
        incomplete = json.currentToken() == JsonToken.VALUE_FALSE;
      }
      json.skipChildren();
    }
    return incomplete;
  }

  private Item item(String json) {
    return new Item(
        id,
        type,
        contentType,
        content,
        participantId,
        participantRole,
        displayName,
        absoluteTime,
        contactId,
        initialContactId,
        partial,
        json);
  }
}
