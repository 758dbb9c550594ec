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
import io.connectchat.mock.contact.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Describes the view that an interactive message of this chat shows: the script's, or else a plain
 * one.
 *
 * <p>Source: Amazon Connect participant API, DescribeView; protocol notes 2.9(54).
 */
final class DescribeView implements Operation {
  private static final String INPUT_SCHEMA =
      "{\"type\":\"object\",\"properties\":{},\"required\":[],\"$defs\":{}}";
  private static final String TEMPLATE =
      "{\"Head\":{\"Configuration\":{\"Layout\":{\"Columns\":[12]}}},\"Body\":[]}";

  /** UNVERIFIED; the model has no word for views, and views are shown by flows. */
  private static final String RESOURCE_TYPE = "CONTACT_FLOW";

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
                    ErrorType.RESOURCE_NOT_FOUND
                        .because(
                            "No interactive message of this chat has the viewToken " + token + ".")
                        .with("ResourceId", token)
                        .with("ResourceType", RESOURCE_TYPE));
    View view = contact.view(viewId).orElseGet(() -> plain(viewId));
    return ApiResponse.json(200, Json.object(json -> write(json, view)));
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

  private static View plain(String viewId) {
    return new View(viewId, INPUT_SCHEMA, TEMPLATE, List.of("Submit"));
  }

  private static void write(JsonGenerator json, View view) throws IOException {
    String name = view.id().substring(view.id().lastIndexOf('/') + 1);
    json.writeObjectFieldStart("View");
    json.writeStringField("Id", view.id());
    json.writeStringField("Arn", "arn:aws:connect:us-east-1:aws:view/" + name);
    json.writeStringField("Name", name);
    json.writeNumberField("Version", 1);
    json.writeObjectFieldStart("Content");
    json.writeStringField("InputSchema", view.inputSchema());
    json.writeStringField("Template", view.template());
    json.writeArrayFieldStart("Actions");
    for (String action : view.actions()) {
      json.writeString(action);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
