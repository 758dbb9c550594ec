package io.connectchat.mock.contact;

/**
 * A file in a chat.
 *
 * @param size in bytes
 *     <p>Source: Amazon Connect participant API, AttachmentItem.
 */
public record Attachment(String id, String name, String contentType, long size, Status status) {

  /** What the scanner has found out. Source: participant API, ArtifactStatus. */
  public enum Status {
    APPROVED,
    REJECTED,
    IN_PROGRESS
  }

  Attachment with(Status verdict) {
    return new Attachment(id, name, contentType, size, verdict);
  }
}
