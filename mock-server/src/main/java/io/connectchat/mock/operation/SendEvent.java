package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.EventType;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Posted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Sends an event: typing, or a receipt.
 *
 * <p>Source: Amazon Connect participant API, SendEvent; protocol notes 2.5.
 */
final class SendEvent implements Operation {
  private static final Set<EventType> SENDABLE =
      EnumSet.of(
          EventType.TYPING,
          EventType.MESSAGE_DELIVERED,
          EventType.MESSAGE_READ,
          EventType.CONNECTION_ACKNOWLEDGED);
  private static final Shape SHAPE =
      Shape.of(
          required("ContentType", string(1, 100)),
          optional("Content", string(1, 16_384)),
          optional("ClientToken", string(0, 500)));

  @Override
  public String name() {
    return "SendEvent";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/event");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    JsonNode body = call.body(SHAPE);
    EventType type = type(call, body.get("ContentType").textValue());
    String content = Json.text(body, "Content").orElse("");
    Optional<String> requestKey = requestKey(caller.participant(), type, content, body);
    return Answers.posted(call, post(call, caller, type, content, requestKey));
  }

  private static Posted post(
      Call call, Credential caller, EventType type, String content, Optional<String> requestKey) {
    Contact contact = caller.contact();
    return switch (type) {
      case MESSAGE_DELIVERED, MESSAGE_READ -> {
        String messageId = messageId(call, content);
        requireTwo(contact);
        yield contact.receipt(caller.participant(), type, messageId, requestKey);
      }
      default -> contact.event(caller.participant(), type, requestKey);
    };
  }

  private static void requireTwo(Contact contact) {
    if (!contact.presence().takesReceipts()) {
      throw ErrorType.CONFLICT.because(
          "Operation can not be performed due to the state of the contact.");
    }
  }

  private static EventType type(Call call, String contentType) {
    return EventType.of(contentType)
        .filter(SENDABLE::contains)
        .orElseThrow(
            () ->
                call.invalid(
                    "ContentType must be one of "
                        + String.join(", ", SENDABLE.stream().map(EventType::contentType).toList())
                        + ", but is "
                        + contentType
                        + "."));
  }

  private static String messageId(Call call, String content) {
    try {
      return Json.text(Json.parse(content.getBytes(StandardCharsets.UTF_8)), "messageId")
          .filter(id -> !id.isEmpty())
          .orElseThrow(() -> notAReceipt(call));
    } catch (IOException e) {
      throw notAReceipt(call);
    }
  }

  private static ApiError notAReceipt(Call call) {
    return call.invalid(
        "Content of a receipt must be a string that holds JSON with the messageId, such as"
            + " {\"messageId\":\"11111111-aaaa-bbbb-cccc-EXAMPLE01234\"}.");
  }

  // ChatJS sends every receipt of a chat with one and the same ClientToken: the token alone does
  // not tell a repeated request from a new one.
  private static Optional<String> requestKey(
      Participant who, EventType type, String content, JsonNode body) {
    return Json.text(body, "ClientToken")
        .map(token -> String.join("/", "event", who.id(), type.name(), token, content));
  }
}
