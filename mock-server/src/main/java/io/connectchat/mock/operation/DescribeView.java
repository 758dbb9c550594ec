package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Role;
import io.connectchat.mock.contact.ScanDirection;
import io.connectchat.mock.contact.SortOrder;
import io.connectchat.mock.contact.StartPosition;
import io.connectchat.mock.contact.TranscriptPage;
import io.connectchat.mock.contact.TranscriptQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Describes the view that an interactive message of this chat shows. Its template is a plain one:
 * the fake has no views of its own.
 *
 * <p>Source: Amazon Connect participant API, DescribeView; protocol notes 2.9(54).
 */
final class DescribeView implements Operation {
  private static final String INPUT_SCHEMA =
      "{\"type\":\"object\",\"properties\":{},\"required\":[],\"$defs\":{}}";
  private static final String TEMPLATE =
      "{\"Head\":{\"Configuration\":{\"Layout\":{\"Columns\":[12]}}},\"Body\":[]}";
  private static final TranscriptQuery EVERYTHING =
      new TranscriptQuery(
          new StartPosition.Newest(),
          ScanDirection.BACKWARD,
          SortOrder.DESCENDING,
          Integer.MAX_VALUE / 2);

  @Override
  public String name() {
    return "DescribeView";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("GET", "/participant/views/{ViewToken}");
  }

  @Override
  public ApiResponse answer(Call call) {
    Contact contact = call.caller(Credential.Kind.CONNECTION).contact();
    String token = call.pathValue("ViewToken");
    String viewId =
        contact.read(EVERYTHING, Role.CUSTOMER).entries().stream()
            .flatMap(entry -> viewId(entry, token).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    ErrorType.RESOURCE_NOT_FOUND.because(
                        "No interactive message of this chat has the viewToken " + token + "."));
    return ApiResponse.json(200, Json.object(json -> write(json, viewId)));
  }

  private static Optional<String> viewId(TranscriptPage.Entry entry, String token) {
    if (!(entry.item() instanceof Message message)
        || !message.contentType().equals(ContentType.INTERACTIVE)) {
      return Optional.empty();
    }
    try {
      JsonNode view =
          Json.parse(message.content().getBytes(StandardCharsets.UTF_8))
              .path("data")
              .path("content");
      return view.path("viewToken").asText().equals(token)
          ? Json.text(view, "viewId")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(JsonGenerator json, String viewId) throws IOException {
    String name = viewId.substring(viewId.lastIndexOf('/') + 1);
    json.writeObjectFieldStart("View");
    json.writeStringField("Id", viewId);
    json.writeStringField("Arn", "arn:aws:connect:us-east-1:aws:view/" + name);
    json.writeStringField("Name", name);
    json.writeNumberField("Version", 1);
    json.writeObjectFieldStart("Content");
    json.writeStringField("InputSchema", INPUT_SCHEMA);
    json.writeStringField("Template", TEMPLATE);
    json.writeArrayFieldStart("Actions");
    json.writeString("Submit");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
