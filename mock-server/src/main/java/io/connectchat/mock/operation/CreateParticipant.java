package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Participant;
import java.time.Instant;

/**
 * Adds a custom bot to a chat; it is the only role that a chat can be added, and there is one.
 *
 * <p>Source: Amazon Connect API, CreateParticipant; protocol notes 1.5.
 */
final class CreateParticipant implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("InstanceId", string(1, 100)),
          required("ContactId", string(1, 256)),
          optional("ClientToken", string(0, 500)),
          required(
              "ParticipantDetails",
              structure(
                  required("ParticipantRole", oneOf("CUSTOM_BOT")),
                  required("DisplayName", string(1, 256)))));

  private final Contacts contacts;

  CreateParticipant(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "CreateParticipant";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/contact/create-participant");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    Contact contact =
        call.contactOf(contacts, body.get("InstanceId").asText(), body.get("ContactId").asText());
    String name = body.get("ParticipantDetails").get("DisplayName").asText();
    Participant bot =
        contact
            .customBots()
            .invite(name, Json.text(body, "ClientToken"))
            .orElseThrow(
                () ->
                    ErrorType.SERVICE_QUOTA_EXCEEDED.because(
                        "Contact "
                            + contact.id()
                            + " has its one custom bot already, or as many participants as a chat"
                            + " may have."));
    Credential token =
        contacts.credentials().issue(Credential.Kind.PARTICIPANT, contact, bot, Instant.MAX);
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeObjectFieldStart("ParticipantCredentials");
              json.writeStringField("ParticipantToken", token.token());
              json.writeStringField("Expiry", Json.time(contact.life().expiresAt()));
              json.writeEndObject();
              json.writeStringField("ParticipantId", bot.id());
            }));
  }
}
