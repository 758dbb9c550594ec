package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.wire.ContentTypes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A recording, as questions are asked of it. */
final class Trace {
  private static final Pattern TIME = Pattern.compile("\\$\\{time([+-]\\d+)/(\\d+)}");

  private final Recording recording;
  private final Map<String, List<Step>> conversations = new LinkedHashMap<>();
  private final Map<Step, JsonNode> answers = new IdentityHashMap<>();
  private final Map<Step, JsonNode> items = new IdentityHashMap<>();

  Trace(Recording recording) {
    this.recording = recording;
    recording
        .steps()
        .forEach(
            step -> conversations.computeIfAbsent(step.in(), n -> new ArrayList<>()).add(step));
  }

  Map<String, List<Step>> conversations() {
    return conversations;
  }

  Stream<Step.Call> calls() {
    return recording.steps().stream()
        .filter(Step.Call.class::isInstance)
        .map(Step.Call.class::cast);
  }

  Stream<Step.Call> calls(String operation) {
    return calls().filter(call -> call.operation().equals(operation));
  }

  Stream<Step.Call> accepted(String operation) {
    return calls(operation).filter(Trace::isAccepted);
  }

  static boolean isAccepted(Step.Call call) {
    return call.status() >= 200 && call.status() < 300;
  }

  JsonNode answer(Step.Call call) {
    return answers.computeIfAbsent(call, c -> Bodies.json(call.answer()));
  }

  static JsonNode body(Step.Call call) {
    return Bodies.json(call.body());
  }

  /** Status, and the error's type where there is one. */
  static String outcome(Step.Call call) {
    String type = call.answerHeaders().getOrDefault("x-amzn-errortype", "").split("[:#]")[0];
    return type.isEmpty() ? Integer.toString(call.status()) : call.status() + " " + type;
  }

  Stream<Step.Came> frames() {
    return recording.steps().stream()
        .filter(Step.Came.class::isInstance)
        .map(Step.Came.class::cast);
  }

  /** The item of a chat frame; a missing node for any other frame. */
  JsonNode item(Step.Came frame) {
    return items.computeIfAbsent(
        frame,
        f -> {
          JsonNode outer = Bodies.json(frame.text());
          return outer.path("topic").asText().equals("aws/chat")
              ? Bodies.json(outer.path("content").asText(""))
              : outer.path("none");
        });
  }

  /** The items that came, of every conversation. */
  Stream<JsonNode> items() {
    return frames().map(this::item).filter(JsonNode::isObject);
  }

  /** The steps of a conversation behind one of them. */
  List<Step> after(Step step) {
    List<Step> all = conversations.get(step.in());
    return all.subList(indexOf(all, step) + 1, all.size());
  }

  List<Step> before(Step step) {
    List<Step> all = conversations.get(step.in());
    return all.subList(0, indexOf(all, step));
  }

  private static int indexOf(List<Step> all, Step step) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == step) {
        return i;
      }
    }
    return all.size() - 1;
  }

  /** What kind of event or message an item is. */
  static String kind(JsonNode item) {
    String type = item.path("ContentType").asText("");
    String kind =
        type.startsWith(ContentTypes.EVENT)
            ? type.substring(ContentTypes.EVENT.length())
            : item.path("Type").asText("?") + (type.isEmpty() ? "" : " " + type);
    String role = item.path("ParticipantRole").asText("");
    return role.isEmpty() ? kind : kind + " of " + role;
  }

  /** Milliseconds since the recording began of a time in it. */
  static Optional<Long> millis(String time) {
    Matcher matcher = TIME.matcher(time);
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** How many fraction digits a time was written with; empty for none. */
  static Optional<String> digits(String time) {
    Matcher matcher = TIME.matcher(time);
    return matcher.matches()
        ? Optional.of(matcher.group(2) + " fraction digits")
        : Optional.empty();
  }
}
