package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.wire.ContentTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How chats end, and how errors look. */
final class EndingAspects {
  static final List<Aspect> ALL =
      List.of(
          Aspect.of(
              "END-01",
              "the answer to DisconnectParticipant",
              "DisconnectParticipant",
              EndingAspects::disconnect),
          Aspect.of("END-02", "the last chat frame", "", EndingAspects::last),
          Aspect.of("END-03", "members of chat.ended", "", EndingAspects::ended),
          Aspect.of("END-05", "calls after the end", "", EndingAspects::afterwards),
          Aspect.of(
              "END-06",
              "CreateParticipantConnection after the end",
              "CreateParticipantConnection",
              EndingAspects::reconnect),
          Aspect.ofSwitch(
              "END-07",
              "how long after chat.ended the server closes the socket",
              "closeAfterEnd",
              "",
              EndingAspects::closes),
          Aspect.of(
              "END-08",
              "StopContact of a contact that is not there",
              "StopContact",
              EndingAspects::noContact),
          Aspect.of("ERR-02", "headers of errors", "", EndingAspects::headers),
          Aspect.ofSwitch(
              "ERR-03",
              "the member that holds an error's words",
              "errorKey",
              "",
              EndingAspects::key),
          Aspect.ofSwitch(
              "ERR-05", "Retry-After of a 429", "retryAfter", "", EndingAspects::retryAfter),
          Aspect.of("CORS-01", "Access-Control-Allow-Origin", "Preflight", EndingAspects::cors));

  private EndingAspects() {}

  private static Optional<String> disconnect(Trace trace) {
    return trace.accepted("DisconnectParticipant").findFirst().map(call -> call.answer());
  }

  private static Optional<Step.Call> leaving(List<Step> steps) {
    return steps.stream()
        .filter(
            step ->
                step instanceof Step.Call call
                    && call.operation().equals("DisconnectParticipant")
                    && Trace.isAccepted(call))
        .map(Step.Call.class::cast)
        .findFirst();
  }

  private static boolean isEnd(JsonNode item) {
    return item.path("ContentType").asText().equals(ContentTypes.CHAT_ENDED);
  }

  private static Optional<String> last(Trace trace) {
    List<String> kinds =
        trace.conversations().values().stream()
            .filter(steps -> leaving(steps).isPresent())
            .flatMap(
                steps ->
                    steps.stream()
                        .filter(
                            step -> step instanceof Step.Came came && trace.item(came).isObject())
                        .map(step -> Trace.kind(trace.item((Step.Came) step)))
                        .reduce((first, second) -> second)
                        .stream())
            .distinct()
            .sorted()
            .toList();
    return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", kinds));
  }

  private static Optional<String> ended(Trace trace) {
    return trace.items().filter(EndingAspects::isEnd).findFirst().map(StartingAspects::names);
  }

  private static Optional<String> afterwards(Trace trace) {
    String outcomes =
        trace.conversations().values().stream()
            .flatMap(steps -> leaving(steps).stream())
            .flatMap(leaving -> trace.after(leaving).stream())
            .filter(step -> step instanceof Step.Call call && call.to().equals("participant"))
            .map(step -> Trace.outcome((Step.Call) step))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes);
  }

  private static Optional<String> reconnect(Trace trace) {
    return trace.conversations().values().stream()
        .flatMap(steps -> leaving(steps).stream())
        .flatMap(leaving -> trace.after(leaving).stream())
        .filter(
            step ->
                step instanceof Step.Call call
                    && call.operation().equals("CreateParticipantConnection"))
        .findFirst()
        .map(step -> Trace.outcome((Step.Call) step));
  }

  /** Where a client waited for it: the socket that hears the end, until somebody closes it. */
  private static Optional<String> closes(Trace trace) {
    Optional<String> longest = Optional.empty();
    for (Step.Came end : trace.frames().filter(frame -> isEnd(trace.item(frame))).toList()) {
      for (Step step : trace.after(end)) {
        if (step instanceof Step.Closed closed && closed.socket() == end.socket()) {
          long waited = closed.at() - end.at();
          if (!closed.byUs()) {
            return Optional.of(Lengths.seconds(waited));
          }
          if (waited > 5_500) {
            longest = Optional.of("? not within " + waited / 1_000 + " s");
          }
        }
      }
    }
    return longest;
  }

  private static Optional<String> noContact(Trace trace) {
    return trace
        .calls("StopContact")
        .filter(call -> !Trace.isAccepted(call))
        .findFirst()
        .map(Trace::outcome);
  }

  private static List<Step.Call> errors(Trace trace) {
    return trace
        .calls()
        .filter(call -> call.to().equals("participant") && call.status() >= 400)
        .toList();
  }

  private static Optional<String> headers(Trace trace) {
    List<Step.Call> errors = errors(trace);
    if (errors.isEmpty()) {
      return Optional.empty();
    }
    boolean type =
        errors.stream().allMatch(call -> call.answerHeaders().containsKey("x-amzn-errortype"));
    boolean id =
        errors.stream().allMatch(call -> call.answerHeaders().containsKey("x-amzn-requestid"));
    return Optional.of(
        (type ? "x-amzn-ErrorType on each" : "x-amzn-ErrorType not on each")
            + (id ? ", x-amzn-RequestId on each" : ", x-amzn-RequestId not on each"));
  }

  private static Optional<String> key(Trace trace) {
    return errors(trace).stream()
        .map(trace::answer)
        .filter(answer -> answer.has("message") || answer.has("Message"))
        .findFirst()
        .map(answer -> answer.has("message") ? "message" : "Message");
  }

  private static Optional<String> retryAfter(Trace trace) {
    return trace
        .calls()
        .filter(call -> call.status() == 429)
        .findFirst()
        .map(
            call ->
                call.answerHeaders().containsKey("retry-after")
                    ? call.answerHeaders().get("retry-after") + "s"
                    : "0ms");
  }

  private static Optional<String> cors(Trace trace) {
    List<Step.Call> asked =
        trace.calls().filter(call -> call.headers().containsKey("origin")).toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            asked.stream()
                    .allMatch(
                        call -> call.answerHeaders().containsKey("access-control-allow-origin"))
                ? "on each answer"
                : "not on each answer");
  }
}
