package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.bool;
import static io.connectchat.mock.operation.Constraint.list;
import static io.connectchat.mock.operation.Constraint.oneOf;
import static io.connectchat.mock.operation.Member.optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.fault.Faults;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives out a WebSocket URL and a ConnectionToken. Earlier tokens stay good (UNVERIFIED).
 *
 * <p>Source: Amazon Connect participant API, CreateParticipantConnection; protocol notes 2.3.
 */
final class CreateParticipantConnection implements Operation {
  private static final Shape SHAPE =
      Shape.of(
          optional(
              "Type", list(1, oneOf("WEBSOCKET", "CONNECTION_CREDENTIALS", "WEBRTC_CONNECTION"))),
          optional("ConnectParticipant", bool()));

  private final Contacts contacts;
  private final Faults faults;
  private final Supplier<String> webSocketUrl;

  /**
   * @param webSocketUrl the URL up to its token; asked for at each call, as the port is known late
   */
  CreateParticipantConnection(Contacts contacts, Faults faults, Supplier<String> webSocketUrl) {
    this.contacts = contacts;
    this.faults = faults;
    this.webSocketUrl = webSocketUrl;
  }

  @Override
  public String name() {
    return "CreateParticipantConnection";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/connection");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.PARTICIPANT);
    Set<String> asked = new HashSet<>();
    JsonNode body = call.body(SHAPE);
    for (JsonNode type : body.path("Type")) {
      asked.add(type.asText());
    }
    if (asked.contains("WEBSOCKET") || asked.contains("CONNECTION_CREDENTIALS")) {
      caller.contact().life().credentialed();
    }
    if (body.path("ConnectParticipant").asBoolean()) {
      // Before the answer, so that whoever has it is connected.
      caller.contact().life().connect(caller.participant());
    }
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              if (asked.contains("WEBSOCKET")) {
                writeWebSocket(json, caller);
              }
              if (asked.contains("CONNECTION_CREDENTIALS")) {
                writeCredentials(json, caller);
              }
            }));
  }

  private void writeWebSocket(JsonGenerator json, Credential caller) throws IOException {
    Switches switches = contacts.environment().switches();
    Credential url = issue(Credential.Kind.WEBSOCKET, caller, switches.get(Switches.URL_LIFETIME));
    json.writeObjectFieldStart("Websocket");
    json.writeStringField("Url", webSocketUrl.get() + url.token());
    json.writeStringField("ConnectionExpiry", Json.time(switches.connectionExpiry(url)));
    json.writeEndObject();
  }

  private void writeCredentials(JsonGenerator json, Credential caller) throws IOException {
    Switches switches = contacts.environment().switches();
    Duration lifetime = switches.get(Switches.TOKEN_LIFETIME);
    if (!switches.get(Switches.EARLIER_TOKENS_STAY)) {
      contacts
          .credentials()
          .revoke(Credential.Kind.CONNECTION, caller.contact(), caller.participant());
    }
    Credential token = issue(Credential.Kind.CONNECTION, caller, lifetime);
    json.writeObjectFieldStart("ConnectionCredentials");
    json.writeStringField("ConnectionToken", token.token());
    json.writeStringField("Expiry", Json.time(in(lifetime)));
    json.writeEndObject();
  }

  // The answer tells the ordinary lifetime, also where the fault plan has a shorter one.
  private Credential issue(Credential.Kind kind, Credential caller, Duration lifetime) {
    Duration real = faults.lifetime(kind, caller.contact(), caller.participant()).orElse(lifetime);
    return contacts.credentials().issue(kind, caller.contact(), caller.participant(), in(real));
  }

  private Instant in(Duration lifetime) {
    return contacts.environment().clock().instant().plus(lifetime);
  }
}
