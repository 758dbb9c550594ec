package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Credential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Gives out where the customer signs in: once for each session, within a minute of the event that
 * asked for it.
 *
 * <p>Source: Amazon Connect participant API, GetAuthenticationUrl; protocol notes 2.9(55).
 */
final class GetAuthenticationUrl implements Operation {
  private static final Shape SHAPE =
      Shape.of(required("SessionId", string(36, 36)), required("RedirectUri", string(1, 1024)));

  private final Supplier<String> httpUrl;

  GetAuthenticationUrl(Supplier<String> httpUrl) {
    this.httpUrl = httpUrl;
  }

  @Override
  public String name() {
    return "GetAuthenticationUrl";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/authentication-url");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    JsonNode body = call.body(SHAPE);
    String session = body.get("SessionId").asText();
    if (!caller.contact().authentication().takeUrl(session)) {
      throw call.invalid(
          "SessionId must be that of an authentication.initiated event of the last minute, and not"
              + " used before.");
    }
    String redirect = URLEncoder.encode(body.get("RedirectUri").asText(), StandardCharsets.UTF_8);
    String url =
        httpUrl.get()
            + "/oauth2/authorize?response_type=code&state="
            + session
            + "&redirect_uri="
            + redirect;
    return ApiResponse.json(
        200, Json.object(json -> json.writeStringField("AuthenticationUrl", url)));
  }
}
