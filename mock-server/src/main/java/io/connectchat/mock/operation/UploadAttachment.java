package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Contacts;
import java.util.Locale;
import java.util.Map;

/**
 * Takes an announced file, if it comes with exactly the headers and of exactly the size that were
 * announced.
 *
 * <p>Source: protocol notes 2.8(50); Amazon S3 API, PutObject.
 */
final class UploadAttachment implements Operation {
  private final Contacts contacts;

  UploadAttachment(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "UploadAttachment";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("PUT", AttachmentUrl.ROUTE);
  }

  @Override
  public ApiResponse answer(Call call) {
    return AttachmentUrl.open(call, contacts)
        .map(opened -> store(call, opened))
        .orElseGet(() -> StorageError.accessDenied(call));
  }

  private static ApiResponse store(Call call, AttachmentUrl.Opened opened) {
    call.concerns(opened.contact(), opened.contact().customer());
    byte[] bytes = call.request().body();
    if (bytes.length != opened.attachment().size() || !headersAreAsSigned(call, opened)) {
      return StorageError.signatureDoesNotMatch(call);
    }
    opened.contact().attachments().store(opened.attachment().id(), bytes);
    return new ApiResponse(200, Map.of(), new byte[0], () -> {});
  }

  private static boolean headersAreAsSigned(Call call, AttachmentUrl.Opened opened) {
    return AttachmentUrl.headers(opened.contact(), opened.attachment()).entrySet().stream()
        .allMatch(
            signed ->
                call.request()
                    .header(signed.getKey().toLowerCase(Locale.ROOT))
                    .filter(signed.getValue()::equals)
                    .isPresent());
  }
}
