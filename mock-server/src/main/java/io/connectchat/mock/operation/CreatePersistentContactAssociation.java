package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Past;

/**
 * Lets a chat that is under way continue a past one.
 *
 * <p>Source: Amazon Connect API, CreatePersistentContactAssociation.
 */
final class CreatePersistentContactAssociation implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("RehydrationType", PastChat.REHYDRATION_TYPE),
          required("SourceContactId", string(1, 256)),
          optional("ClientToken", string(0, 500)));

  private final Contacts contacts;

  CreatePersistentContactAssociation(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "CreatePersistentContactAssociation";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route(
        "POST", "/contact/persistent-contact-association/{InstanceId}/{InitialContactId}");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    String instanceId = call.pathValue("InstanceId");
    Contact contact = call.contactOf(contacts, instanceId, call.pathValue("InitialContactId"));
    Past past = PastChat.find(call, contacts, instanceId, body);
    contact.continues(past);
    return ApiResponse.json(
        200,
        Json.object(json -> json.writeStringField("ContinuedFromContactId", past.contactId())));
  }
}
