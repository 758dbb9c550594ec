package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.wire.ContentTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is sent, and what comes back. */
final class SpeakingAspects {
  /** An echo that is so much earlier than its answer was not overtaken on the way. */
  private static final long AHEAD_MILLIS = 10;

  static final List<Aspect> ALL =
      List.of(
          Aspect.ofSwitch(
              "SEND-03",
              "the longest text/plain",
              "textLimit",
              "SendMessage",
              SpeakingAspects::limit),
          Aspect.ofSwitch(
              "SEND-04",
              "a repeated ClientToken gives the first answer again",
              "clientTokensRepeat",
              "SendMessage",
              SpeakingAspects::repeated),
          Aspect.of("SEND-08", "the echo", "", SpeakingAspects::early),
          Aspect.ofSwitch(
              "SEND-09",
              "in-flight message processing",
              "messageProcessing",
              "SendMessage",
              SpeakingAspects::processing),
          Aspect.of("RECV-01", "members of a chat frame", "", SpeakingAspects::outer),
          Aspect.of("RECV-02", "AbsoluteTime of frames", "", SpeakingAspects::digits),
          Aspect.of("RECV-03", "the echoes of accepted messages", "", SpeakingAspects::echoes),
          Aspect.of(
              "RECV-04",
              "the echo's AbsoluteTime beside the answer's",
              "",
              SpeakingAspects::sameTime),
          Aspect.of("RECV-05", "frames of the customer's items", "", SpeakingAspects::onceInOrder),
          Aspect.of("RECV-06", "members of a receipt's frame", "", SpeakingAspects::metadata),
          Aspect.ofSwitch(
              "RECV-07",
              "own typing comes back",
              "ownTypingComesBack",
              "",
              SpeakingAspects::ownTyping),
          Aspect.of("RECV-14", "the first item", "", SpeakingAspects::first));

  private SpeakingAspects() {}

  private static Optional<String> limit(Trace trace) {
    List<Step.Call> texts =
        trace
            .calls("SendMessage")
            .filter(call -> Trace.body(call).path("ContentType").asText().equals("text/plain"))
            .filter(call -> length(call) > 1_024 && length(call) <= 16_384)
            .toList();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.stream().anyMatch(Trace::isAccepted) ? "16384" : "1024");
  }

  private static int length(Step.Call call) {
    String content = Trace.body(call).path("Content").asText("");
    return content.codePointCount(0, content.length());
  }

  private static Optional<String> repeated(Trace trace) {
    Map<String, String> ids = new HashMap<>();
    for (Step.Call call : trace.accepted("SendMessage").toList()) {
      String token = Trace.body(call).path("ClientToken").asText("");
      String id = trace.answer(call).path("Id").asText();
      if (!token.isEmpty() && ids.containsKey(token)) {
        return Optional.of(Boolean.toString(ids.get(token).equals(id)));
      }
      ids.put(token, id);
    }
    return Optional.empty();
  }

  /** The first frame of each item, by its Id. */
  private static Map<String, Step.Came> byId(Trace trace) {
    Map<String, Step.Came> frames = new HashMap<>();
    trace
        .frames()
        .filter(frame -> trace.item(frame).isObject())
        .forEach(frame -> frames.putIfAbsent(trace.item(frame).path("Id").asText(), frame));
    return frames;
  }

  private static Optional<String> early(Trace trace) {
    Map<String, Step.Came> frames = byId(trace);
    if (frames.isEmpty()) {
      return Optional.empty();
    }
    List<Step.Call> sent =
        trace
            .accepted("SendMessage")
            .filter(call -> frames.containsKey(trace.answer(call).path("Id").asText()))
            .toList();
    long early =
        sent.stream()
            .filter(call -> isAhead(call, frames.get(trace.answer(call).path("Id").asText())))
            .count();
    // One that was held up on the way here shows nothing; most of them do.
    return Optional.of(
        early * 2 > sent.size() ? "comes before the answer" : "does not come before the answer");
  }

  private static boolean isAhead(Step.Call call, Step.Came echo) {
    return echo.at() >= call.at() && call.answered() - echo.at() > AHEAD_MILLIS;
  }

  private static Optional<String> processing(Trace trace) {
    List<Step.Call> sent = trace.accepted("SendMessage").toList();
    boolean processed = sent.stream().anyMatch(call -> trace.answer(call).has("MessageMetadata"));
    return sent.isEmpty() ? Optional.empty() : Optional.of(processed ? "redact" : "off");
  }

  private static Optional<String> outer(Trace trace) {
    return set(
        trace
            .frames()
            .filter(frame -> trace.item(frame).isObject())
            .map(
                frame ->
                    StartingAspects.names(
                        io.connectchat.harness.evidence.Bodies.json(frame.text())))
            .distinct()
            .sorted()
            .toList());
  }

  private static Optional<String> digits(Trace trace) {
    return set(
        trace
            .items()
            .flatMap(item -> Trace.digits(item.path("AbsoluteTime").asText()).stream())
            .distinct()
            .sorted()
            .toList());
  }

  private static Optional<String> set(List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", values));
  }

  private static boolean isListened(Trace trace, Step.Call call) {
    boolean subscribed = false;
    for (Step step : trace.before(call)) {
      if (step instanceof Step.Came came && came.text().contains("aws/subscribe")) {
        subscribed = true;
      } else if (step instanceof Step.Closed) {
        subscribed = false;
      }
    }
    return subscribed;
  }

  private static Optional<String> echoes(Trace trace) {
    Map<String, Step.Came> frames = byId(trace);
    List<Step.Call> sent =
        trace.accepted("SendMessage").filter(call -> isListened(trace, call)).toList();
    long missing =
        sent.stream()
            .filter(call -> !frames.containsKey(trace.answer(call).path("Id").asText()))
            .count();
    return sent.isEmpty()
        ? Optional.empty()
        : Optional.of(missing == 0 ? "all come" : "some do not come");
  }

  private static Optional<String> sameTime(Trace trace) {
    Map<String, Step.Came> frames = byId(trace);
    List<String> values =
        trace
            .accepted("SendMessage")
            .filter(call -> frames.containsKey(trace.answer(call).path("Id").asText()))
            .map(
                call -> {
                  JsonNode answer = trace.answer(call);
                  JsonNode echo = trace.item(frames.get(answer.path("Id").asText()));
                  return echo.path("AbsoluteTime").equals(answer.path("AbsoluteTime"))
                      ? "the same"
                      : "another";
                })
            .distinct()
            .sorted()
            .toList();
    return set(values);
  }

  private static Optional<String> onceInOrder(Trace trace) {
    Map<String, Long> copies =
        trace
            .frames()
            .filter(frame -> isOwn(trace.item(frame)))
            .collect(
                Collectors.groupingBy(
                    frame -> frame.in() + frame.socket() + trace.item(frame).path("Id").asText(),
                    Collectors.counting()));
    if (copies.isEmpty()) {
      return Optional.empty();
    }
    boolean once = copies.values().stream().allMatch(n -> n == 1);
    return Optional.of(
        (once ? "come once" : "come more than once")
            + (inOrder(trace) ? ", in order" : ", not in order"));
  }

  private static boolean inOrder(Trace trace) {
    Map<String, Long> latest = new HashMap<>();
    for (Step.Came frame : trace.frames().toList()) {
      JsonNode item = trace.item(frame);
      Optional<Long> time = Trace.millis(item.path("AbsoluteTime").asText());
      if (isOwn(item) && time.isPresent()) {
        String socket = frame.in() + frame.socket();
        if (time.get() < latest.getOrDefault(socket, Long.MIN_VALUE)) {
          return false;
        }
        latest.put(socket, time.get());
      }
    }
    return true;
  }

  private static boolean isOwn(JsonNode item) {
    return item.path("ParticipantRole").asText().equals("CUSTOMER")
        && item.path("Type").asText().equals("MESSAGE");
  }

  private static Optional<String> metadata(Trace trace) {
    return trace
        .items()
        .filter(item -> item.path("Type").asText().equals("MESSAGEMETADATA"))
        .findFirst()
        .map(StartingAspects::names);
  }

  private static Optional<String> ownTyping(Trace trace) {
    boolean typed =
        trace
            .accepted("SendEvent")
            .anyMatch(
                call -> Trace.body(call).path("ContentType").asText().equals(ContentTypes.TYPING));
    boolean came =
        trace
            .items()
            .anyMatch(
                item ->
                    item.path("ContentType").asText().equals(ContentTypes.TYPING)
                        && item.path("ParticipantRole").asText().equals("CUSTOMER"));
    return typed ? Optional.of(Boolean.toString(came)) : Optional.empty();
  }

  private static Optional<String> first(Trace trace) {
    return trace.items().findFirst().map(Trace::kind);
  }
}
