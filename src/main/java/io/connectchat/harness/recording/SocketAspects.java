package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** WebSockets: handshakes, subscriptions, heartbeats. */
final class SocketAspects {
  static final List<Aspect> ALL =
      List.of(
          Aspect.ofSwitch(
              "CONN-07",
              "a URL that was opened before is refused",
              "urlOnlyOnce",
              "",
              SocketAspects::usedUrl),
          Aspect.ofSwitch(
              "CONN-12",
              "how a forged URL is refused",
              "handshakeRefusal",
              "",
              SocketAspects::refusal),
          Aspect.ofSwitch(
              "CONN-13", "one socket too many", "extraSocket", "", SocketAspects::extraSocket),
          Aspect.of("SUB-01", "the acknowledgement of aws/chat", "", SocketAspects::acknowledged),
          Aspect.ofSwitch(
              "SUB-02",
              "the acknowledgement of another topic",
              "unknownTopic",
              "",
              SocketAspects::otherTopic),
          Aspect.of("SUB-03", "a chat frame before the subscription", "", SocketAspects::early),
          Aspect.of("SUB-04", "the answer to aws/ping", "", SocketAspects::ping),
          Aspect.ofSwitch(
              "SUB-05",
              "stray bytes behind the JSON of a frame are taken",
              "strayBytesTaken",
              "",
              SocketAspects::strayBytes));

  private SocketAspects() {}

  private static Optional<String> usedUrl(Trace trace) {
    for (List<Step> steps : trace.conversations().values()) {
      Set<String> opened = new HashSet<>();
      for (Step step : steps) {
        if (step instanceof Step.Opening opening) {
          if (opened.contains(opening.url())) {
            return Optional.of(Boolean.toString(opening.status() != 101));
          }
          if (opening.status() == 101) {
            opened.add(opening.url());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> refusal(Trace trace) {
    return trace.conversations().values().stream()
        .flatMap(List::stream)
        .filter(step -> step instanceof Step.Opening o && o.url().startsWith("${forged"))
        .map(Step.Opening.class::cast)
        .findFirst()
        .map(
            opening ->
                opening.status() == 101
                    ? "? it was let in"
                    : opening.status() == 0 ? "? no answer came" : "" + opening.status());
  }

  /** The first opening beside five open sockets. */
  private static Optional<String> extraSocket(Trace trace) {
    for (List<Step> steps : trace.conversations().values()) {
      Set<Integer> open = new HashSet<>();
      for (Step step : steps) {
        if (step instanceof Step.Opening opening) {
          if (open.size() >= 5) {
            return Optional.of(opening.status() != 101 ? "refused" : replaced(open, trace, step));
          }
          if (opening.status() == 101) {
            open.add(opening.socket());
          }
        } else if (step instanceof Step.Closed closed) {
          open.remove(closed.socket());
        }
      }
    }
    return Optional.empty();
  }

  private static String replaced(Set<Integer> open, Trace trace, Step sixth) {
    boolean oldestGone =
        trace.after(sixth).stream()
            .anyMatch(
                step ->
                    step instanceof Step.Closed closed
                        && !closed.byUs()
                        && closed.socket() == open.stream().sorted().findFirst().orElseThrow());
    return oldestGone ? "replaces-oldest" : "? all six stay";
  }

  private static Optional<String> acknowledged(Trace trace) {
    return trace
        .frames()
        .map(frame -> Bodies.json(frame.text()))
        .filter(frame -> frame.path("topic").asText().equals("aws/subscribe"))
        .filter(frame -> frame.path("content").path("topics").toString().contains("aws/chat"))
        .findFirst()
        .map(frame -> "status " + frame.path("content").path("status").asText());
  }

  private static Optional<String> otherTopic(Trace trace) {
    Optional<Step.Said> asked =
        said(trace, text -> text.contains("aws/subscribe") && !text.contains("aws/chat"));
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    for (Step step : trace.after(asked.get())) {
      if (step instanceof Step.Came came) {
        JsonNode frame = Bodies.json(came.text());
        if (frame.path("topic").asText().equals("aws/subscribe")) {
          String status = frame.path("content").path("status").asText();
          return Optional.of(status.equals("success") ? "success" : "failure");
        }
      }
    }
    return Optional.of("silence");
  }

  private static Optional<String> early(Trace trace) {
    if (trace.frames().findAny().isEmpty()) {
      return Optional.empty();
    }
    for (List<Step> steps : trace.conversations().values()) {
      Set<Integer> subscribed = new HashSet<>();
      for (Step step : steps) {
        if (step instanceof Step.Came came) {
          if (came.text().contains("aws/subscribe")) {
            subscribed.add(came.socket());
          } else if (trace.item(came).isObject() && !subscribed.contains(came.socket())) {
            return Optional.of("comes");
          }
        }
      }
    }
    return Optional.of("does not come");
  }

  private static Optional<String> ping(Trace trace) {
    return trace
        .frames()
        .map(Step.Came::text)
        .filter(text -> text.contains("aws/ping"))
        .findFirst()
        .map(
            text -> {
              JsonNode frame = Bodies.json(text);
              return frame.path("statusCode") + " " + frame.path("statusContent");
            });
  }

  private static Optional<String> strayBytes(Trace trace) {
    Optional<Step.Said> stray = said(trace, text -> text.endsWith(")"));
    return stray.map(
        said ->
            Boolean.toString(
                trace.after(said).stream()
                    .noneMatch(
                        step ->
                            step instanceof Step.Came came
                                && came.socket() == said.socket()
                                && Bodies.json(came.text()).has("message")
                                && !Bodies.json(came.text()).has("topic"))));
  }

  private static Optional<Step.Said> said(
      Trace trace, java.util.function.Predicate<String> wanted) {
    return trace.conversations().values().stream()
        .flatMap(List::stream)
        .filter(step -> step instanceof Step.Said said && wanted.test(said.text()))
        .map(Step.Said.class::cast)
        .findFirst();
  }
}
