package io.connectchat.harness.wire;

import java.net.URI;
import java.util.Map;

/**
 * The answer to StartAttachmentUpload.
 *
 * @param url where the file goes, signed; a secret
 * @param headers that the upload must have, exactly so
 */
public record StartedUpload(String attachmentId, URI url, Map<String, String> headers) {

  /**
   * Reads an answer.
   *
   * @throws MalformedAnswer when a member is missing, or the URL is none
   */
  public static StartedUpload read(String body) {
    Answer answer = Answer.of(Operation.START_ATTACHMENT_UPLOAD, body);
    return new StartedUpload(
        answer.required("/AttachmentId"),
        answer.address("/UploadMetadata/Url", "http", "https"),
        answer.texts("/UploadMetadata/HeadersToInclude"));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "upload of attachment " + attachmentId;
  }
}
