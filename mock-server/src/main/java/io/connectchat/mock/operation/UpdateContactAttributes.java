package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contacts;

/**
 * Adds contact attributes, or gives them other values; works on ended contacts too.
 *
 * <p>Source: Amazon Connect API, UpdateContactAttributes.
 */
final class UpdateContactAttributes implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("InitialContactId", string(1, 256)),
          required("InstanceId", string(1, 100)),
          required("Attributes", new Attributes()));

  private final Contacts contacts;

  UpdateContactAttributes(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "UpdateContactAttributes";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/contact/attributes");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    call.contactOf(contacts, body.get("InstanceId").asText(), body.get("InitialContactId").asText())
        .putAttributes(Attributes.read(body));
    return Answers.empty();
  }
}
