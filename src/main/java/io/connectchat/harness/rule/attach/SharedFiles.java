package io.connectchat.harness.rule.attach;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Told;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Calls for attachments, sorted by what they can show. */
final class SharedFiles {
  private static final Contract CONTRACT = Contract.standard();

  private SharedFiles() {}

  /** Well formed; an instance whose attachments are switched off refuses it, which is no breach. */
  static boolean sound(Seen<Exchange> call) {
    int status = call.what().answered().status();
    boolean refused = status >= 400 && status < 500;
    return permitted(call) && complete(call.what().asked().json()) && !refused;
  }

  static boolean incomplete(Seen<Exchange> call) {
    return permitted(call) && !complete(call.what().asked().json());
  }

  /** Every accepted call of CompleteAttachmentUpload. */
  static Stream<Seen<Exchange>> completed(History history) {
    return history.accepted("CompleteAttachmentUpload");
  }

  /** The first of the AttachmentIds of a call. */
  static String id(Seen<Exchange> call) {
    return call.what().asked().json().at("/AttachmentIds/0").asText("");
  }

  /** Whether an item is about a file. */
  static boolean has(Told told, String id) {
    return StreamSupport.stream(told.json().path("Attachments").spliterator(), false)
        .anyMatch(file -> file.path("AttachmentId").asText("").equals(id));
  }

  /** The bytes that were uploaded for a file, as they stand in the observation. */
  static Optional<String> bytes(Session session, String id) {
    return session.accepted("StartAttachmentUpload").stream()
        .filter(start -> start.answered().json().path("AttachmentId").asText("").equals(id))
        .map(start -> start.answered().json().at("/UploadMetadata/Url").asText(""))
        .flatMap(
            url ->
                session.accepted("Upload").stream()
                    .filter(upload -> upload.asked().uri().toString().equals(url)))
        .map(upload -> upload.asked().body())
        .findFirst();
  }

  static boolean soundGet(Seen<Exchange> call) {
    return permitted(call) && own(call) && !expiryOutOfBounds(call);
  }

  static boolean expiryOutOfBounds(Seen<Exchange> call) {
    JsonNode seconds = call.what().asked().json().path("UrlExpiryInSeconds");
    return permitted(call)
        && seconds.isNumber()
        && !CONTRACT.bounds("urlExpiryInSeconds").hold(seconds.asInt());
  }

  static boolean foreign(Seen<Exchange> call) {
    return permitted(call) && !own(call);
  }

  private static boolean own(Seen<Exchange> call) {
    String id = call.what().asked().json().path("AttachmentId").asText("");
    return call.session().accepted("CompleteAttachmentUpload").stream()
        .anyMatch(done -> id.equals(done.asked().json().at("/AttachmentIds/0").asText("")));
  }

  private static boolean permitted(Seen<Exchange> call) {
    return Facts.alive(call) && Facts.bearsConnectionToken(call) && !Facts.throttled(call.what());
  }

  private static boolean complete(JsonNode body) {
    return !body.path("ContentType").asText("").isEmpty()
        && CONTRACT.bounds("attachmentName").hold(body.path("AttachmentName").asText("").length())
        && body.path("AttachmentSizeInBytes").asLong(0) > 0
        && !body.path("ClientToken").asText("").isEmpty();
  }
}
