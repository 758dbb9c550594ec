package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.EventType;
import java.util.Map;

/** Says how a sign-in went, in place of the identity provider. */
final class EndAuthentication implements Operation {
  private static final Map<String, EventType> OUTCOMES =
      Map.of(
          "succeeded", EventType.AUTHENTICATION_SUCCEEDED,
          "failed", EventType.AUTHENTICATION_FAILED,
          "expired", EventType.AUTHENTICATION_EXPIRED);
  private static final Shape SHAPE =
      Shape.of(
          required("outcome", oneOf("succeeded", "failed", "expired")),
          optional("sessionId", string(36, 36)));

  private final Contacts contacts;

  EndAuthentication(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "EndAuthentication";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("POST", "/__admin/chat/contacts/{id}/authentication");
  }

  @Override
  public ApiResponse answer(Call call) {
    Contact contact = call.contactInPath(contacts);
    JsonNode body = call.body(SHAPE);
    String session =
        Json.text(body, "sessionId")
            .or(contact.authentication()::underWay)
            .orElseThrow(() -> noSignIn(contact));
    if (!contact.authentication().end(session, OUTCOMES.get(body.get("outcome").asText()))) {
      throw noSignIn(contact);
    }
    return ApiResponse.json(200, Json.object(json -> json.writeStringField("sessionId", session)));
  }

  private static ApiError noSignIn(Contact contact) {
    return ErrorType.CONFLICT.because(
        "No such sign-in is under way in contact "
            + contact.id()
            + "; a script asks for one with the step 'authenticate', and it waits a minute for"
            + " GetAuthenticationUrl.");
  }
}
