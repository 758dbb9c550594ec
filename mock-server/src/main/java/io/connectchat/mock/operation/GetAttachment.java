package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.integer;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.optional;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Attachments;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Role;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Gives out where to download a file that the scanner has let pass.
 *
 * <p>Source: Amazon Connect participant API, GetAttachment; protocol notes 2.8(53).
 */
final class GetAttachment implements Operation {
  private static final int DEFAULT_SECONDS = 300;
  private static final Shape SHAPE =
      Shape.of(
          required("AttachmentId", string(1, 256)),
          optional("UrlExpiryInSeconds", integer(5, 300)));

  private final Contacts contacts;
  private final Supplier<String> httpUrl;

  GetAttachment(Contacts contacts, Supplier<String> httpUrl) {
    this.contacts = contacts;
    this.httpUrl = httpUrl;
  }

  @Override
  public String name() {
    return "GetAttachment";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/attachment");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    if (caller.participant().role() == Role.CUSTOM_BOT) {
      throw Call.accessDenied();
    }
    JsonNode body = call.body(SHAPE);
    Contact contact = caller.contact();
    String id = body.get("AttachmentId").asText();
    Attachments.Content file =
        contact
            .attachments()
            .approved(id)
            .orElseThrow(
                () ->
                    call.invalid(
                        "AttachmentId must be an approved attachment of this chat, but is "
                            + id
                            + "."));
    Duration lifetime = Duration.ofSeconds(body.path("UrlExpiryInSeconds").asInt(DEFAULT_SECONDS));
    String expiry = AttachmentUrl.expiry(contacts.environment().clock().instant(), lifetime);
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeStringField(
                  "Url", AttachmentUrl.grant(httpUrl.get(), contact, file.attachment(), lifetime));
              json.writeStringField("UrlExpiry", expiry);
              json.writeNumberField("AttachmentSizeInBytes", file.attachment().size());
            }));
  }
}
