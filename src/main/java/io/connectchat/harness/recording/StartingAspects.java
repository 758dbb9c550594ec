package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How chats begin and customers connect. */
final class StartingAspects {
  static final List<Aspect> ALL =
      List.of(
          Aspect.of(
              "START-01", "members of the answer", "StartChatContact", StartingAspects::members),
          Aspect.of(
              "START-04",
              "a start without a signature",
              "StartChatContact",
              StartingAspects::unsigned),
          Aspect.of(
              "START-06", "a repeated ClientToken", "StartChatContact", StartingAspects::repeated),
          Aspect.ofSwitch(
              "START-09", "what starts the flow", "flowStart", "", StartingAspects::flowStart),
          Aspect.of("START-10", "the initial message", "", StartingAspects::initial),
          Aspect.of(
              "GATE-01", "members of the front's answer", "GatewayStart", StartingAspects::front),
          Aspect.ofSwitch(
              "CONN-04",
              "how long a ConnectionToken is good",
              "tokenLifetime",
              "",
              trace -> ahead(trace, "/ConnectionCredentials/Expiry")),
          Aspect.ofSwitch(
              "CONN-05",
              "the ConnectionToken of an earlier connection",
              "earlierTokensStay",
              "GetTranscript",
              StartingAspects::earlierToken),
          Aspect.ofSwitch(
              "CONN-08",
              "how far ahead ConnectionExpiry lies",
              "connectionLifetime",
              "",
              trace -> ahead(trace, "/Websocket/ConnectionExpiry")));

  private StartingAspects() {}

  private static Optional<String> members(Trace trace) {
    return trace.accepted("StartChatContact").findFirst().map(call -> names(trace.answer(call)));
  }

  private static Optional<String> front(Trace trace) {
    return trace
        .accepted("GatewayStart")
        .findFirst()
        .map(call -> names(trace.answer(call).at("/data/startChatResult")));
  }

  static String names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static Optional<String> unsigned(Trace trace) {
    return trace
        .calls("StartChatContact")
        .filter(call -> !call.headers().containsKey("authorization"))
        .findFirst()
        .map(Trace::outcome);
  }

  private static Optional<String> repeated(Trace trace) {
    List<Step.Call> starts = trace.accepted("StartChatContact").toList();
    for (int i = 0; i < starts.size(); i++) {
      for (int j = i + 1; j < starts.size(); j++) {
        String token = Trace.body(starts.get(i)).path("ClientToken").asText("");
        if (!token.isEmpty()
            && token.equals(Trace.body(starts.get(j)).path("ClientToken").asText())) {
          JsonNode first = trace.answer(starts.get(i));
          JsonNode second = trace.answer(starts.get(j));
          return Optional.of(
              (first.path("ContactId").equals(second.path("ContactId"))
                      ? "the same contact"
                      : "another contact")
                  + (first.path("ParticipantToken").equals(second.path("ParticipantToken"))
                      ? ", the same token"
                      : ", another token"));
        }
      }
    }
    return Optional.empty();
  }

  /** A transcript that was read on an open socket before its subscription tells. */
  private static Optional<String> flowStart(Trace trace) {
    return trace
        .accepted("GetTranscript")
        .filter(call -> isOpenAndNotSubscribed(trace.before(call)))
        .findFirst()
        .map(
            call -> trace.answer(call).path("Transcript").isEmpty() ? "subscription" : "handshake");
  }

  private static boolean isOpenAndNotSubscribed(List<Step> before) {
    boolean open =
        before.stream()
            .anyMatch(step -> step instanceof Step.Opening opening && opening.status() == 101);
    boolean subscribed =
        before.stream()
            .anyMatch(step -> step instanceof Step.Said said && said.text().contains("subscribe"));
    return open && !subscribed;
  }

  private static Optional<String> initial(Trace trace) {
    Optional<Step.Call> start =
        trace
            .accepted("StartChatContact")
            .filter(call -> Trace.body(call).has("InitialMessage"))
            .findFirst();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String said = Trace.body(start.get()).at("/InitialMessage/Content").asText();
    List<Step> after = trace.after(start.get());
    boolean came =
        after.stream()
            .anyMatch(
                step ->
                    step instanceof Step.Came frame
                        && trace.item(frame).path("Content").asText().equals(said));
    boolean stored =
        after.stream()
            .anyMatch(
                step ->
                    step instanceof Step.Call call
                        && call.operation().equals("GetTranscript")
                        && trace.answer(call).toString().contains(said));
    return Optional.of(
        (came ? "came on the socket" : "did not come on the socket")
            + (stored ? ", is in the transcript" : ", is not in the transcript"));
  }

  /** How far ahead of its answer a time lies, as a switch has it. */
  private static Optional<String> ahead(Trace trace, String pointer) {
    return trace
        .accepted("CreateParticipantConnection")
        .filter(call -> !trace.answer(call).at(pointer).asText("").isEmpty())
        .findFirst()
        .flatMap(
            call ->
                Trace.millis(trace.answer(call).at(pointer).asText())
                    .map(time -> Lengths.minutes(time - call.answered())));
  }

  private static Optional<String> earlierToken(Trace trace) {
    for (List<Step> steps : trace.conversations().values()) {
      List<String> tokens = new ArrayList<>();
      for (Step step : steps) {
        if (step instanceof Step.Call call) {
          String given = trace.answer(call).at("/ConnectionCredentials/ConnectionToken").asText("");
          if (!given.isEmpty()) {
            tokens.add(given);
          } else if (call.operation().equals("DisconnectParticipant")) {
            break;
          } else if (isEarlier(tokens, call.headers().getOrDefault("x-amz-bearer", ""))) {
            return Optional.of(Boolean.toString(Trace.isAccepted(call)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isEarlier(List<String> tokens, String bearer) {
    return tokens.contains(bearer) && !tokens.get(tokens.size() - 1).equals(bearer);
  }
}
