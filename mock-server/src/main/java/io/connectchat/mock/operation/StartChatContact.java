package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.integer;
import static io.connectchat.mock.operation.Constraint.list;
import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.ChatRequest;
import io.connectchat.mock.contact.ChatRequest.InitialMessage;
import io.connectchat.mock.contact.ChatRequest.Options;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Past;
import io.connectchat.mock.contact.Started;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Starts a chat. Source: Amazon Connect API, StartChatContact; protocol notes 1.1 to 1.4. */
final class StartChatContact implements Operation {
  private static final int DEFAULT_MINUTES = 1500;
  private static final Shape SHAPE =
      Shape.of(
          required("InstanceId", string(1, 100)),
          required("ContactFlowId", string(1, 500)),
          required("ParticipantDetails", structure(required("DisplayName", string(1, 256)))),
          optional(
              "ParticipantConfiguration",
              structure(optional("ResponseMode", oneOf("INCREMENTAL", "COMPLETE")))),
          optional("Attributes", new Attributes()),
          optional(
              "InitialMessage",
              structure(
                  required("ContentType", string(1, 100)), required("Content", string(1, 16_384)))),
          optional("ClientToken", string(0, 500)),
          optional("ChatDurationInMinutes", integer(60, 10_080)),
          optional("SupportedMessagingContentTypes", list(0, string(1, 100))),
          optional(
              "PersistentChat",
              structure(
                  required("RehydrationType", PastChat.REHYDRATION_TYPE),
                  required("SourceContactId", string(1, 256)))),
          optional("SegmentAttributes", new SegmentAttributes()),
          optional("RelatedContactId", string(1, 256)),
          optional("CustomerId", string(1, 128)),
          optional("DisconnectOnCustomerExit", list(1, 1, oneOf("AGENT"))));

  private final Contacts contacts;
  private final QuotaGate quotas;

  StartChatContact(Contacts contacts, QuotaGate quotas) {
    this.contacts = contacts;
    this.quotas = quotas;
  }

  @Override
  public String name() {
    return "StartChatContact";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("PUT", "/contact/chat");
  }

  @Override
  public boolean startsChat() {
    return true;
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    Started started = start(call, call.object());
    return ApiResponse.json(200, Json.object(json -> write(json, started)));
  }

  /**
   * Starts the chat that a body asks for.
   *
   * @throws ApiError 400 if the body breaks a bound, 404 if it names a chat that there is not
   */
  Started start(Call call, JsonNode body) {
    call.check(SHAPE, body);
    ChatRequest request = chatRequest(call, body);
    Started started =
        quotas.startWithin(
            request.instanceId(),
            () -> contacts.startedBefore(request),
            () -> contacts.start(request));
    call.concerns(started.contact(), started.contact().customer());
    return started;
  }

  static void write(JsonGenerator json, Started started) throws IOException {
    json.writeStringField("ContactId", started.contact().id());
    json.writeStringField("ParticipantId", started.contact().customer().id());
    json.writeStringField("ParticipantToken", started.participantToken().token());
    Optional<String> continued = started.contact().continuedFrom();
    if (continued.isPresent()) {
      json.writeStringField("ContinuedFromContactId", continued.get());
    }
  }

  private ChatRequest chatRequest(Call call, JsonNode body) {
    Set<String> contentTypes = contentTypes(call, body);
    return new ChatRequest(
        body.get("InstanceId").asText(),
        body.get("ContactFlowId").asText(),
        body.get("ParticipantDetails").get("DisplayName").asText(),
        Attributes.read(body),
        contentTypes,
        initialMessage(call, body, contentTypes),
        Json.text(body, "ClientToken").filter(token -> !token.isEmpty()),
        Duration.ofMinutes(body.path("ChatDurationInMinutes").asInt(DEFAULT_MINUTES)),
        options(call, body));
  }

  private Options options(Call call, JsonNode body) {
    if (body.hasNonNull("PersistentChat") && body.hasNonNull("RelatedContactId")) {
      throw call.invalid("PersistentChat and RelatedContactId must not be given together.");
    }
    Optional<Past> past =
        body.hasNonNull("PersistentChat")
            ? Optional.of(
                PastChat.find(
                    call, contacts, body.get("InstanceId").asText(), body.get("PersistentChat")))
            : Optional.empty();
    return new Options(
        past,
        Json.text(body, "RelatedContactId"),
        Json.text(body, "CustomerId"),
        SegmentAttributes.read(call, body),
        !body.path("DisconnectOnCustomerExit").isEmpty(),
        body.path("ParticipantConfiguration").path("ResponseMode").asText().equals("INCREMENTAL"));
  }

  private static Set<String> contentTypes(Call call, JsonNode body) {
    if (!body.hasNonNull("SupportedMessagingContentTypes")) {
      return Set.of(ContentType.TEXT);
    }
    Set<String> types = new LinkedHashSet<>();
    body.get("SupportedMessagingContentTypes").forEach(type -> types.add(type.asText()));
    if (!types.contains(ContentType.TEXT)) {
      throw call.invalid("SupportedMessagingContentTypes must contain text/plain.");
    }
    return types;
  }

  private static Optional<InitialMessage> initialMessage(
      Call call, JsonNode body, Set<String> contentTypes) {
    if (!body.hasNonNull("InitialMessage")) {
      return Optional.empty();
    }
    JsonNode message = body.get("InitialMessage");
    String contentType = message.get("ContentType").asText();
    if (!contentTypes.contains(contentType) || !ContentType.SENDABLE.contains(contentType)) {
      throw call.invalid(
          "InitialMessage.ContentType must be one of SupportedMessagingContentTypes that a customer"
              + " may send, but is "
              + contentType
              + ".");
    }
    return Optional.of(new InitialMessage(contentType, message.get("Content").asText()));
  }
}
