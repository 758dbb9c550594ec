package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.DisconnectReason;

/**
 * Ends a chat from outside, whatever its state. One that has ended already is left as it is
 * (UNVERIFIED).
 *
 * <p>Source: Amazon Connect API, StopContact; protocol notes 1.5.
 */
final class StopContact implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("ContactId", string(1, 256)),
          required("InstanceId", string(1, 100)),
          optional("DisconnectReason", structure(optional("Code", string(1, 100)))));

  private final Contacts contacts;

  StopContact(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "StopContact";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/contact/stop");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    String id = body.get("ContactId").textValue();
    Contact contact =
        contacts
            .find(id)
            .filter(c -> c.request().instanceId().equals(body.get("InstanceId").textValue()))
            .orElseThrow(
                () ->
                    ErrorType.CONTACT_NOT_FOUND.because(
                        "There is no contact " + id + " in this instance."));
    call.concerns(contact, contact.customer());
    contact.life().end(DisconnectReason.API);
    return Answers.empty();
  }
}
