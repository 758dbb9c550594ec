package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;
import java.util.stream.Stream;

/** ATT-10: an announced file is answered with where and how to upload it. */
final class UploadAnswer {
  static final Rule RULE =
      Rule.must("ATT-10", SERVICE, MODEL)
          .title("An announced file is answered with where and how to upload it")
          .does("announces a file")
          .requires(
              "the answer MUST have AttachmentId and UploadMetadata with Url, UrlExpiry and HeadersToInclude")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(
              Check.each(
                  "a well-formed call of StartAttachmentUpload",
                  "AttachmentId and UploadMetadata with Url, UrlExpiry and HeadersToInclude",
                  history -> history.exchanges("StartAttachmentUpload").filter(SharedFiles::sound),
                  UploadAnswer::complaint));

  private UploadAnswer() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    if (!call.what().answered().accepted()) {
      return Optional.of(Facts.answer(call));
    }
    JsonNode answer = call.what().answered().json();
    if (!answer.at("/UploadMetadata/HeadersToInclude").isObject()) {
      return Optional.of("an answer without UploadMetadata.HeadersToInclude");
    }
    return Stream.of("/AttachmentId", "/UploadMetadata/Url", "/UploadMetadata/UrlExpiry")
        .filter(pointer -> answer.at(pointer).asText("").isEmpty())
        .findFirst()
        .map(pointer -> "an answer without " + pointer.substring(1).replace('/', '.'));
  }
}
