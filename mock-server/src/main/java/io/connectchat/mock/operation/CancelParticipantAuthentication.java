package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.EventType;

/**
 * The customer does not want to sign in.
 *
 * <p>Source: Amazon Connect participant API, CancelParticipantAuthentication; protocol notes
 * 2.9(56).
 */
final class CancelParticipantAuthentication implements Operation {
  private static final Shape SHAPE = Shape.of(required("SessionId", string(36, 36)));

  @Override
  public String name() {
    return "CancelParticipantAuthentication";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/cancel-authentication");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    JsonNode body = call.body(SHAPE);
    String session = body.get("SessionId").asText();
    if (!caller.contact().authentication().end(session, EventType.AUTHENTICATION_CANCELLED)) {
      throw call.invalid("SessionId must be that of an authentication that is under way.");
    }
    return Answers.empty();
  }
}
