package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Attachments;
import io.connectchat.mock.contact.Contacts;
import java.util.Map;

/** Gives the bytes of a file to whoever has a URL from GetAttachment. */
final class DownloadAttachment implements Operation {
  private final Contacts contacts;

  DownloadAttachment(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "DownloadAttachment";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("GET", AttachmentUrl.ROUTE);
  }

  @Override
  public ApiResponse answer(Call call) {
    return AttachmentUrl.open(call, contacts)
        .flatMap(o -> o.contact().attachments().approved(o.attachment().id()))
        .map(DownloadAttachment::file)
        .orElseGet(() -> StorageError.accessDenied(call));
  }

  private static ApiResponse file(Attachments.Content file) {
    Map<String, String> headers =
        Map.of(
            "Content-Type", file.attachment().contentType(),
            "Content-Disposition", AttachmentUrl.disposition(file.attachment()));
    return new ApiResponse(200, headers, file.bytes(), () -> {});
  }
}
