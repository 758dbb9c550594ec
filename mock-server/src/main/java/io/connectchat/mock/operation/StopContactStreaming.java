package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;

/** Stops a message stream. Source: Amazon Connect API, StopContactStreaming. */
final class StopContactStreaming implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("InstanceId", string(1, 100)),
          required("ContactId", string(1, 256)),
          required("StreamingId", string(1, 100)));

  private final Contacts contacts;

  StopContactStreaming(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "StopContactStreaming";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/contact/stop-streaming");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    Contact contact =
        call.contactOf(contacts, body.get("InstanceId").asText(), body.get("ContactId").asText());
    String id = body.get("StreamingId").asText();
    if (!contact.streams().stop(id)) {
      throw ErrorType.RESOURCE_NOT_FOUND.because("There is no message stream " + id + ".");
    }
    return Answers.empty();
  }
}
