package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Attachment;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a file is uploaded to and downloaded from: a URL that carries its own, short-lived
 * permission, as those of Amazon S3 do.
 *
 * <p>Source: protocol notes 2.8(48 to 50, 53).
 */
final class AttachmentUrl {
  static final String PATH = "/attachments/";
  static final String ROUTE = PATH + "{ContactId}/{AttachmentId}";

  private static final String SIGNATURE = "X-Amz-Signature=";

  /** A file that a request may touch. */
  record Opened(Contact contact, Attachment attachment) {}

  private AttachmentUrl() {}

  static String grant(String base, Contact contact, Attachment attachment, Duration lifetime) {
    String secret = contact.attachments().grant(attachment.id(), lifetime);
    return base + PATH + contact.id() + "/" + attachment.id() + "?" + SIGNATURE + secret;
  }

  /** UrlExpiry: in whole seconds, and without a fraction (protocol notes 2.8(49)). */
  static String expiry(Instant now, Duration lifetime) {
    return DateTimeFormatter.ISO_INSTANT.format(now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS));
  }

  /** The file of a request whose URL was given out for it and is not too old. */
  static Optional<Opened> open(Call call, Contacts contacts) {
    String query = call.request().query();
    String id = call.pathValue("AttachmentId");
    String secret = query.startsWith(SIGNATURE) ? query.substring(SIGNATURE.length()) : "";
    return contacts
        .find(call.pathValue("ContactId"))
        .filter(contact -> contact.attachments().isOpenedBy(secret, id))
        .flatMap(c -> c.attachments().find(id).map(attachment -> new Opened(c, attachment)));
  }

  /**
   * HeadersToInclude: what the upload must send as it stands. Content-Length is not among them, as
   * no browser may set it; file names are percent-encoded, so that every browser may.
   */
  static Map<String, String> headers(Contact contact, Attachment attachment) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amz-meta-contact_id", contact.currentId());
    headers.put("x-amz-meta-initial_contact_id", contact.id());
    headers.put("x-amz-meta-account_id", "123456789012");
    headers.put("x-amz-meta-organization_id", contact.request().instanceId());
    headers.put("x-amz-acl", "bucket-owner-full-control");
    headers.put("Content-Disposition", disposition(attachment));
    headers.put("Content-Type", attachment.contentType());
    return headers;
  }

  static String disposition(Attachment attachment) {
    String name = URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + name + "\"";
  }
}
