package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Map;
import java.util.Optional;

/** ATT-01: a file is announced, uploaded with the given headers, and completed. */
final class UploadOrder {
  static final Rule RULE =
      Rule.must("ATT-01", CLIENT, DOC)
          .title("A file is announced, uploaded with the given headers, and completed")
          .does("sends a file")
          .requires(
              "StartAttachmentUpload, a PUT with exactly HeadersToInclude, and CompleteAttachmentUpload MUST come in this order")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(
              Check.each(
                  "a CompleteAttachmentUpload of a file that was announced",
                  "before it, a PUT with exactly HeadersToInclude",
                  history ->
                      history
                          .exchanges("CompleteAttachmentUpload")
                          .filter(seen -> Uploads.announced(seen).isPresent()),
                  UploadOrder::complaint));

  private UploadOrder() {}

  private static Optional<String> complaint(Seen<Exchange> complete) {
    Exchange start = Uploads.announced(complete).orElseThrow();
    Optional<Exchange> upload =
        complete.session().exchanges("Upload").stream()
            .filter(put -> put.nanos() <= complete.what().startNanos())
            .filter(put -> Uploads.isFor(put, start))
            .findFirst();
    if (upload.isEmpty()) {
      return Optional.of("no PUT before it");
    }
    for (Map.Entry<String, JsonNode> header :
        start.answered().json().at("/UploadMetadata/HeadersToInclude").properties()) {
      if (!upload.get().asked().header(header.getKey()).equals(header.getValue().asText())) {
        return Optional.of("another " + header.getKey());
      }
    }
    return Optional.empty();
  }
}
