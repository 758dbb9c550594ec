package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Constraint.structure;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

/**
 * Refuses everybody: only AWS End User Messaging may call it, for SMS and WhatsApp.
 *
 * <p>Source: Amazon Connect API, SendChatIntegrationEvent; protocol notes 1.5.
 */
final class SendChatIntegrationEvent implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          required("SourceId", string(1, 255)),
          required("DestinationId", string(1, 255)),
          required(
              "Event",
              structure(
                  required("Type", oneOf("DISCONNECT", "MESSAGE", "EVENT")),
                  optional("ContentType", string(1, 100)),
                  optional("Content", string(1, 16_384)))));

  @Override
  public String name() {
    return "SendChatIntegrationEvent";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/chat-integration-event");
  }

  @Override
  public ApiResponse answer(Call call) {
    SignedRequest.require(call);
    call.body(SHAPE);
    throw ErrorType.ACCESS_DENIED.because(
        "SendChatIntegrationEvent is for AWS End User Messaging only; a web chat is started with"
            + " StartChatContact.");
  }
}
