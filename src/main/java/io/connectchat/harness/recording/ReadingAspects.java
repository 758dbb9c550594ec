package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.wire.ContentTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Transcripts and files. */
final class ReadingAspects {
  static final List<Aspect> ALL =
      List.of(
          Aspect.of(
              "TRN-02", "an empty StartPosition", "GetTranscript", ReadingAspects::emptyStart),
          Aspect.of(
              "TRN-03", "NextToken of the last page", "GetTranscript", ReadingAspects::lastPage),
          Aspect.ofSwitch(
              "TRN-05",
              "StartPosition.Id includes the item itself",
              "startPositionIncluded",
              "GetTranscript",
              ReadingAspects::startIncluded),
          Aspect.of("TRN-07", "accepted messages in the transcript", "", ReadingAspects::recorded),
          Aspect.of("TRN-08", "typing in the transcript", "", ReadingAspects::typing),
          Aspect.ofSwitch(
              "TRN-12",
              "members without a value are null",
              "transcriptNulls",
              "",
              ReadingAspects::nulls),
          Aspect.of(
              "PAST-02", "another contact's ContactId", "GetTranscript", ReadingAspects::foreign),
          Aspect.of(
              "ATT-01", "members of the answer", "StartAttachmentUpload", ReadingAspects::upload),
          Aspect.of("ATT-03", "UrlExpiry of an upload", "", ReadingAspects::urlExpiry),
          Aspect.of(
              "ATT-04",
              "a second CompleteAttachmentUpload",
              "CompleteAttachmentUpload",
              ReadingAspects::again),
          Aspect.of("ATT-06", "members of an attachment's item", "", ReadingAspects::attachment),
          Aspect.ofSwitch(
              "ATT-07",
              "how long the scanner takes",
              "attachmentScanTime",
              "",
              ReadingAspects::scanTime));

  private ReadingAspects() {}

  private static Optional<String> emptyStart(Trace trace) {
    return trace
        .calls("GetTranscript")
        .filter(call -> Trace.body(call).path("StartPosition").isObject())
        .filter(call -> Trace.body(call).path("StartPosition").isEmpty())
        .findFirst()
        .map(Trace::outcome);
  }

  private static Optional<String> lastPage(Trace trace) {
    return trace
        .accepted("GetTranscript")
        .map(call -> trace.answer(call).path("NextToken"))
        .filter(token -> token.asText("").isEmpty())
        .findFirst()
        .map(token -> token.isMissingNode() ? "absent" : token.isNull() ? "null" : "empty");
  }

  private static Optional<String> startIncluded(Trace trace) {
    return trace
        .accepted("GetTranscript")
        .filter(call -> Trace.body(call).at("/StartPosition/Id").isTextual())
        .filter(call -> !Trace.body(call).has("NextToken"))
        .filter(call -> !trace.answer(call).path("Transcript").isEmpty())
        .findFirst()
        .map(
            call ->
                Boolean.toString(
                    trace
                        .answer(call)
                        .at("/Transcript/0/Id")
                        .equals(Trace.body(call).at("/StartPosition/Id"))));
  }

  private static List<JsonNode> stored(Trace trace) {
    List<JsonNode> items = new ArrayList<>();
    trace
        .accepted("GetTranscript")
        .forEach(call -> trace.answer(call).path("Transcript").forEach(items::add));
    return items;
  }

  /** Of conversations that read all of it, whatever was said before the last whole reading. */
  private static Optional<String> recorded(Trace trace) {
    Set<String> stored = new HashSet<>();
    stored(trace).forEach(item -> stored.add(item.path("Id").asText()));
    boolean seen = false;
    for (List<Step> steps : trace.conversations().values()) {
      int last = lastReading(steps);
      for (int i = 0; i < last; i++) {
        if (steps.get(i) instanceof Step.Call call
            && call.operation().equals("SendMessage")
            && Trace.isAccepted(call)) {
          seen = true;
          if (!stored.contains(trace.answer(call).path("Id").asText())) {
            return Optional.of("some are missing");
          }
        }
      }
    }
    return seen ? Optional.of("all are there") : Optional.empty();
  }

  private static int lastReading(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Step.Call call
          && call.operation().equals("GetTranscript")
          && Trace.isAccepted(call)
          && Trace.body(call).path("MaxResults").asInt() == 100
          && !Trace.body(call).has("ContactId")) {
        return i;
      }
    }
    return 0;
  }

  private static Optional<String> typing(Trace trace) {
    List<JsonNode> items = stored(trace);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            items.stream()
                    .anyMatch(item -> item.path("ContentType").asText().equals(ContentTypes.TYPING))
                ? "kept"
                : "not kept");
  }

  private static Optional<String> nulls(Trace trace) {
    List<JsonNode> items = stored(trace);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Boolean.toString(items.stream().anyMatch(item -> item.toString().contains(":null"))));
  }

  private static Optional<String> foreign(Trace trace) {
    return trace
        .calls("GetTranscript")
        .filter(call -> Trace.body(call).has("ContactId"))
        .findFirst()
        .map(
            call ->
                Trace.outcome(call)
                    + (Trace.isAccepted(call)
                        ? ", " + trace.answer(call).path("Transcript").size() + " items"
                        : ""));
  }

  private static Optional<String> upload(Trace trace) {
    return trace
        .accepted("StartAttachmentUpload")
        .findFirst()
        .map(
            call ->
                StartingAspects.names(trace.answer(call))
                    + "; "
                    + StartingAspects.names(trace.answer(call).path("UploadMetadata")));
  }

  private static Optional<String> urlExpiry(Trace trace) {
    return trace
        .accepted("StartAttachmentUpload")
        .findFirst()
        .flatMap(call -> Trace.digits(trace.answer(call).at("/UploadMetadata/UrlExpiry").asText()));
  }

  private static Optional<String> again(Trace trace) {
    List<Step.Call> completed = trace.calls("CompleteAttachmentUpload").toList();
    return completed.size() < 2 ? Optional.empty() : Optional.of(Trace.outcome(completed.get(1)));
  }

  private static Optional<String> attachment(Trace trace) {
    return trace
        .items()
        .filter(item -> item.path("Type").asText().equals("ATTACHMENT"))
        .findFirst()
        .map(StartingAspects::names);
  }

  private static Optional<String> scanTime(Trace trace) {
    List<Step.Came> frames =
        trace
            .frames()
            .filter(frame -> trace.item(frame).path("Type").asText().equals("ATTACHMENT"))
            .toList();
    if (frames.isEmpty()) {
      return Optional.empty();
    }
    boolean waits = status(trace, frames.get(0)).equals("IN_PROGRESS");
    if (frames.stream().allMatch(frame -> status(trace, frame).equals("IN_PROGRESS"))) {
      return Optional.of("? longer than the chat");
    }
    return frames.stream()
        .filter(frame -> !status(trace, frame).equals("IN_PROGRESS"))
        .findFirst()
        .map(frame -> waits ? Lengths.seconds(frame.at() - frames.get(0).at()) : "0ms");
  }

  private static String status(Trace trace, Step.Came frame) {
    return trace.item(frame).at("/Attachments/0/Status").asText();
  }
}
