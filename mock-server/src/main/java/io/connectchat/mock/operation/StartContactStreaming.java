package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;

/**
 * Starts a message stream to a topic; two may run in one contact. What is published is shown by an
 * admin call.
 *
 * <p>Source: Amazon Connect API, StartContactStreaming; protocol notes 1.5.
 */
final class StartContactStreaming implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("InstanceId", string(1, 100)),
          required("ContactId", string(1, 256)),
          required(
              "ChatStreamingConfiguration",
              structure(required("StreamingEndpointArn", string(1, 350)))),
          required("ClientToken", string(0, 500)));

  private final Contacts contacts;

  StartContactStreaming(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "StartContactStreaming";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/contact/start-streaming");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    JsonNode body = call.body(SHAPE);
    Contact contact =
        call.contactOf(contacts, body.get("InstanceId").asText(), body.get("ContactId").asText());
    String id =
        contact
            .streams()
            .start(
                body.get("ChatStreamingConfiguration").get("StreamingEndpointArn").asText(),
                body.get("ClientToken").asText())
            .orElseThrow(
                () ->
                    ErrorType.LIMIT_EXCEEDED.because(
                        "Contact " + contact.id() + " has two message streams already."));
    return ApiResponse.json(200, Json.object(json -> json.writeStringField("StreamingId", id)));
  }
}
