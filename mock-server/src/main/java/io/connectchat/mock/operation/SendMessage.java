package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.MessageProcessing;
import io.connectchat.mock.contact.Posted;
import io.connectchat.mock.contact.Switches;
import java.io.IOException;
import java.util.Optional;

/** Sends a message. Source: Amazon Connect participant API, SendMessage; protocol notes 2.4. */
final class SendMessage implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("ContentType", string(1, 100)),
          required("Content", string(1, 16_384)),
          optional("ClientToken", string(0, 500)));

  private final Switches switches;

  SendMessage(Contacts contacts) {
    this.switches = contacts.environment().switches();
  }

  @Override
  public String name() {
    return "SendMessage";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/message");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    JsonNode body = call.body(SHAPE);
    String contentType = ContentType.shared(body.get("ContentType").textValue());
    String content = body.get("Content").textValue();
    checkType(call, caller.contact(), contentType);
    checkLength(call, contentType, content);
    Optional<String> requestKey =
        Json.text(body, "ClientToken").map(t -> "message/" + caller.participant().id() + "/" + t);
    MessageProcessing.Outcome processed =
        switches.get(Switches.MESSAGE_PROCESSING).of(contentType, content);
    Posted posted =
        call.isForgotten() || !processed.isSeen()
            ? caller.contact().forgotten(caller.participant(), contentType, content, requestKey)
            : caller
                .contact()
                .message(caller.participant(), contentType, processed.content(), requestKey);
    return processed.status().isEmpty()
        ? Answers.posted(call, posted)
        : Answers.posted(call, posted, json -> writeStatus(json, processed.status()));
  }

  private static void writeStatus(JsonGenerator json, Optional<String> status) throws IOException {
    if (status.isPresent()) {
      json.writeObjectFieldStart("MessageMetadata");
      json.writeStringField("MessageProcessingStatus", status.get());
      json.writeEndObject();
    }
  }

  private static void checkType(Call call, Contact contact, String contentType) {
    if (!ContentType.SENDABLE.contains(contentType)) {
      throw call.invalid(
          "ContentType must be one of "
              + String.join(", ", ContentType.SENDABLE.stream().sorted().toList())
              + ", but is "
              + contentType
              + ".");
    }
    if (!contact.request().contentTypes().contains(contentType)) {
      throw call.invalid(
          "ContentType "
              + contentType
              + " is not among the SupportedMessagingContentTypes of this contact.");
    }
  }

  private void checkLength(Call call, String contentType, String content) {
    int limit = switches.contentLimit(contentType);
    int length = content.codePointCount(0, content.length());
    if (length > limit) {
      throw call.invalid(
          "Content must have 1 to %d characters for %s, but has %d."
              .formatted(limit, contentType, length));
    }
  }
}
