package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.atLeast;
import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Attachment;
import io.connectchat.mock.contact.Attachments;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Announces a file and gives out where to upload it.
 *
 * <p>Source: Amazon Connect participant API, StartAttachmentUpload; protocol notes 2.8(48, 49).
 */
final class StartAttachmentUpload implements Operation {
  private static final Duration URL_LIFETIME = Duration.ofMinutes(15);
  private static final Shape SHAPE =
      Shape.of(
          required("ContentType", string(1, 255)),
          required("AttachmentSizeInBytes", atLeast(1)),
          required("AttachmentName", string(1, 256)),
          required("ClientToken", string(1, 500)));

  private final Contacts contacts;
  private final Supplier<String> httpUrl;

  StartAttachmentUpload(Contacts contacts, Supplier<String> httpUrl) {
    this.contacts = contacts;
    this.httpUrl = httpUrl;
  }

  @Override
  public String name() {
    return "StartAttachmentUpload";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/start-attachment-upload");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    JsonNode body = call.body(SHAPE);
    AttachmentFile.check(call, body);
    Contact contact = caller.contact();
    Attachment announced =
        contact
            .attachments()
            .announce(
                body.get("AttachmentName").asText(),
                body.get("ContentType").asText(),
                body.get("AttachmentSizeInBytes").longValue(),
                caller.participant().id() + "/" + body.get("ClientToken").asText())
            .orElseThrow(
                () ->
                    ErrorType.SERVICE_QUOTA_EXCEEDED.because(
                        "This chat has its " + Attachments.MOST + " attachments already."));
    return answer(contact, announced);
  }

  private ApiResponse answer(Contact contact, Attachment attachment) {
    String expiry = AttachmentUrl.expiry(contacts.environment().clock().instant(), URL_LIFETIME);
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeStringField("AttachmentId", attachment.id());
              json.writeObjectFieldStart("UploadMetadata");
              json.writeStringField(
                  "Url", AttachmentUrl.grant(httpUrl.get(), contact, attachment, URL_LIFETIME));
              json.writeStringField("UrlExpiry", expiry);
              ContactJson.writeMap(
                  json, "HeadersToInclude", AttachmentUrl.headers(contact, attachment));
              json.writeEndObject();
            }));
  }
}
