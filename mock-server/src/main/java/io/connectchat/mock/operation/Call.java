package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Credentials;
import io.connectchat.mock.contact.Participant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One request on its way through an operation, with what is found out about it for the journal. */
final class Call {
  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

  private final ApiRequest request;
  private final Map<String, String> pathValues;
  private final Family family;
  private final Credentials credentials;
  private final Optional<Credential> owner;
  private String contact = "";
  private String participant = "";
  private boolean forgotten;
  private Optional<String> item = Optional.empty();
  private Optional<String> errorType = Optional.empty();

  Call(ApiRequest request, Map<String, String> pathValues, Family family, Credentials credentials) {
    this.request = request;
    this.pathValues = pathValues;
    this.family = family;
    this.credentials = credentials;
    this.owner = bearer().flatMap(credentials::peek);
    owner.ifPresent(c -> concerns(c.contact(), c.participant()));
  }

  boolean isFor(Family other) {
    return family == other;
  }

  ApiRequest request() {
    return request;
  }

  /**
   * The contact whose id the path holds as {@code id}.
   *
   * @throws ApiError 404 if there is none
   */
  Contact contactInPath(Contacts contacts) {
    String id = pathValues.get("id");
    Contact found =
        contacts
            .find(id)
            .orElseThrow(
                () ->
                    ErrorType.RESOURCE_NOT_FOUND.because(
                        "There is no contact '"
                            + id
                            + "'; GET /__admin/chat/contacts lists them."));
    contact = found.id();
    return found;
  }

  /** The value of a segment of the path. */
  String pathValue(String name) {
    return pathValues.get(name);
  }

  /**
   * A contact of an instance.
   *
   * @throws ApiError 404 if there is none
   */
  Contact contactOf(Contacts contacts, String instanceId, String contactId) {
    Contact found =
        contacts
            .find(contactId)
            .filter(c -> c.request().instanceId().equals(instanceId))
            .orElseThrow(
                () ->
                    ErrorType.RESOURCE_NOT_FOUND.because(
                        "There is no contact " + contactId + " in instance " + instanceId + "."));
    concerns(found, found.customer());
    return found;
  }

  /** The token of X-Amz-Bearer, if there is one. */
  Optional<String> bearer() {
    return request.header("x-amz-bearer");
  }

  /** The contact that the token belongs to, whether or not the token is good for this call. */
  Optional<Contact> contactOfToken() {
    return owner.map(Credential::contact);
  }

  /**
   * Who calls, by a token of this kind.
   *
   * @throws ApiError 403 AccessDeniedException if the token is missing, unknown, expired, of
   *     another kind, or of a chat that is over
   */
  Credential caller(Credential.Kind kind) {
    return bearer().flatMap(token -> credentials.find(kind, token)).orElseThrow(Call::accessDenied);
  }

  static ApiError accessDenied() {
    return ErrorType.ACCESS_DENIED.because("Access denied");
  }

  /**
   * The body, checked; an empty one is an empty object.
   *
   * @throws ApiError 400 if it is no JSON object or breaks a bound
   */
  JsonNode body(Shape shape) {
    JsonNode body = object();
    check(shape, body);
    return body;
  }

  /**
   * The body, unchecked; an empty one is an empty object.
   *
   * @throws ApiError 400 if it is no JSON object
   */
  JsonNode object() {
    JsonNode body = readBody();
    if (!body.isObject()) {
      throw family.unreadable().because("The request body must be a JSON object.");
    }
    return body;
  }

  /**
   * Lets a body pass that keeps all bounds.
   *
   * @throws ApiError 400 otherwise
   */
  void check(Shape shape, JsonNode body) {
    Optional<String> wrong = shape.violation("", body);
    if (wrong.isPresent()) {
      throw family.outOfBounds().because(wrong.get());
    }
  }

  /** The answer to a call on a chat that is over. */
  ApiError ended() {
    return family == Family.CONNECT
        ? family.unreadable().because("The contact has ended; nothing can be done with it.")
        : accessDenied();
  }

  /** The DisplayName of the customer that a start is for; empty where there is none. */
  String customerAsked() {
    return start().at("/ParticipantDetails/DisplayName").asText("");
  }

  /** The attributes that a start gives its contact. */
  Map<String, String> attributesAsked() {
    Map<String, String> attributes = new HashMap<>();
    start()
        .path("Attributes")
        .properties()
        .forEach(one -> attributes.put(one.getKey(), one.getValue().asText("")));
    return attributes;
  }

  /** The body of a start; a missing node if it is no JSON. */
  private JsonNode start() {
    try {
      return Json.parse(request.body());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private JsonNode readBody() {
    try {
      return Json.parse(request.body().length == 0 ? EMPTY_OBJECT : request.body());
    } catch (IOException e) {
      throw family.unreadable().because("The request body is not JSON" + where(e) + ".");
    }
  }

  private static String where(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? ": %s (line %d, column %d)"
            .formatted(
                json.getOriginalMessage(),
                json.getLocation().getLineNr(),
                json.getLocation().getColumnNr())
        : ": it is not UTF-8 text";
  }

  ApiError invalid(String message) {
    return family.outOfBounds().because(message);
  }

  /** Notes whose call it is. */
  void concerns(Contact whichContact, Participant who) {
    contact = whichContact.id();
    participant = who.id();
  }

  /** Notes that the call was refused, where the answer does not say so in the usual way. */
  void failed(ApiError error) {
    errorType = Optional.of(error.type());
  }

  Optional<String> errorType() {
    return errorType;
  }

  /** What this call sends is to be accepted and then forgotten. */
  void forget() {
    forgotten = true;
  }

  boolean isForgotten() {
    return forgotten;
  }

  /** Notes the item that the call made. */
  void made(String itemId) {
    item = Optional.of(itemId);
  }

  String contactId() {
    return contact;
  }

  String participantId() {
    return participant;
  }

  Optional<String> itemId() {
    return item;
  }
}
