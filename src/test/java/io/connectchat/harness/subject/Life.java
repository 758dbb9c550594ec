package io.connectchat.harness.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.wire.Frames;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One conversation of a client as it would be seen; steps have names, so that one can be changed.
 */
final class Life {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MS = 1_000_000;

  private final String name;
  private final Map<String, Observation> steps = new LinkedHashMap<>();

  Life(String name) {
    this.name = name;
  }

  Session session() {
    List<Observation> sorted =
        steps.values().stream().sorted(Comparator.comparingLong(Observation::nanos)).toList();
    return Session.of(name, sorted);
  }

  /** A request of 20 ms, 40 for a SendMessage. */
  Life call(
      String step,
      long at,
      String operation,
      String bearer,
      String body,
      int status,
      String answer) {
    return call(step, at, 20, operation, bearer, body, status, answer);
  }

  Life call(
      String step,
      long at,
      long took,
      String operation,
      String bearer,
      String body,
      int status,
      String answer) {
    Map<String, String> headers = new TreeMap<>();
    if (operation.equals("StartChatContact")) {
      headers.put(
          "authorization",
          "AWS4-HMAC-SHA256 Credential=AK/20261122/us-east-1/connect/aws4_request, Signature=0");
    } else if (!bearer.isEmpty()) {
      headers.put("x-amz-bearer", bearer);
    }
    String method = operation.equals("StartChatContact") ? "PUT" : "POST";
    Asked asked = new Asked(method, URI.create(path(operation)), headers, body);
    return put(step, exchange(operation, asked, at, took, status, answer));
  }

  private static Observation exchange(
      String operation, Asked asked, long at, long took, int status, String answer) {
    Map<String, String> error = new TreeMap<>();
    String body = answer;
    if (status >= 400) {
      error.put("x-amzn-errortype", answer);
      body = "{\"message\":\"%s, sorry\"}".formatted(answer);
    }
    return new Observation.Exchange(
        operation,
        asked,
        new Answered(status, error, body, "", NOON.plusMillis(at + took)),
        at * MS,
        (at + took) * MS);
  }

  private static String path(String operation) {
    return switch (operation) {
      case "StartChatContact" -> "/contact/chat";
      case "GatewayStart" -> "/Prod";
      case "CreateParticipantConnection" -> "/participant/connection";
      case "Upload" -> "/upload";
      default -> "/participant/" + operation;
    };
  }

  /** The PUT of an upload. */
  Life upload(String step, long at, String url, Map<String, String> headers, String bytes) {
    return put(
        step,
        exchange("Upload", new Asked("PUT", URI.create(url), headers, bytes), at, 20, 200, ""));
  }

  Life asked(String step, int socket, long at, String url) {
    return put(step, new Observation.SocketAsked(socket, URI.create(url), at * MS));
  }

  Life opened(String step, int socket, long at) {
    return put(step, new Observation.SocketOpened(socket, at * MS, at * MS));
  }

  Life closed(String step, int socket, long at, boolean byUs) {
    return put(step, new Observation.SocketClosed(socket, at * MS, 1000, "", byUs));
  }

  Life says(String step, int socket, long at, String text) {
    return put(step, new Observation.FrameOut(socket, at * MS, text));
  }

  Life hears(String step, int socket, long at, String text) {
    return put(step, new Observation.FrameIn(socket, at * MS, Frames.read(text)));
  }

  /** A chat frame with this item. */
  Life item(String step, int socket, long at, String item) {
    try {
      String content = JSON.writeValueAsString(item);
      String frame =
          "{\"topic\":\"aws/chat\",\"contentType\":\"application/json\",\"content\":"
              + content
              + "}";
      return hears(step, socket, at, frame);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(item, e);
    }
  }

  Life put(String step, Observation seen) {
    steps.put(step, seen);
    return this;
  }

  Life without(String... names) {
    for (String step : names) {
      if (steps.remove(step) == null) {
        throw new IllegalArgumentException("no step " + step);
      }
    }
    return this;
  }

  /** Another request body. */
  Life body(String step, Consumer<ObjectNode> change) {
    return request(
        step,
        asked -> {
          ObjectNode body = (ObjectNode) json(asked.body());
          change.accept(body);
          return new Asked(asked.method(), asked.uri(), asked.headers(), body.toString());
        });
  }

  /** Another header; an empty value takes it away. */
  Life header(String step, String header, String value) {
    return request(
        step,
        asked -> {
          Map<String, String> headers = new TreeMap<>(asked.headers());
          headers.put(header, value);
          headers.values().removeIf(String::isEmpty);
          return new Asked(asked.method(), asked.uri(), headers, asked.body());
        });
  }

  Life request(String step, UnaryOperator<Asked> change) {
    Observation.Exchange was = (Observation.Exchange) steps.get(step);
    return put(
        step,
        new Observation.Exchange(
            was.operation(),
            change.apply(was.asked()),
            was.answered(),
            was.startNanos(),
            was.nanos()));
  }

  /** The same request once more. */
  Life again(String step, String of, long at) {
    Observation.Exchange was = (Observation.Exchange) steps.get(of);
    long took = was.nanos() - was.startNanos();
    Answered answer = was.answered();
    return put(
        step,
        new Observation.Exchange(
            was.operation(),
            was.asked(),
            new Answered(
                answer.status(),
                answer.headers(),
                answer.body(),
                "",
                NOON.plusMillis(at).plusNanos(took)),
            at * MS,
            at * MS + took));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
