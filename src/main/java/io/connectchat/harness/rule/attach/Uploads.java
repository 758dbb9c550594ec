package io.connectchat.harness.rule.attach;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The three requests of an upload belong together by their URL and their AttachmentId. */
final class Uploads {
  private Uploads() {}

  /** The announcement whose URL an upload went to. */
  static Optional<Exchange> startOf(Seen<Exchange> upload) {
    return upload.session().accepted("StartAttachmentUpload").stream()
        .filter(start -> isFor(upload.what(), start))
        .findFirst();
  }

  /** The announcement of what is completed. */
  static Optional<Exchange> announced(Seen<Exchange> complete) {
    Session session = complete.session();
    String id = complete.what().asked().json().at("/AttachmentIds/0").asText("");
    return session.accepted("StartAttachmentUpload").stream()
        .filter(start -> start.answered().json().path("AttachmentId").asText("-").equals(id))
        .findFirst();
  }

  /** Whether an upload went where the announcement said; a proxy may have changed the host. */
  static boolean isFor(Exchange upload, Exchange start) {
    String url = start.answered().json().at("/UploadMetadata/Url").asText("-");
    return url.endsWith(pathAndQuery(upload));
  }

  /** The size of what was uploaded. */
  static long bytes(Exchange upload) {
    String length = upload.asked().header("Content-Length");
    return length.isEmpty()
        ? upload.asked().body().getBytes(StandardCharsets.UTF_8).length
        : Long.parseLong(length);
  }

  /** What an attempt was about: the file of an announcement, or the id of a completion. */
  static String what(Exchange attempt) {
    return attempt.asked().json().path("AttachmentName").asText("")
        + attempt.asked().json().path("AttachmentIds");
  }

  private static String pathAndQuery(Exchange upload) {
    String query = upload.asked().uri().getRawQuery();
    return upload.asked().uri().getRawPath() + (query == null ? "" : "?" + query);
  }
}
