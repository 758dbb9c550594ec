package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.customer.PlainCall;
import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The HTTP of a guest: calls within quotas, waits for the answer, and notes both. */
final class Calls {
  static final String JSON = "application/json";

  private final Stage stage;
  private final Diary diary;
  private int unanswered;
  private boolean hasty;

  Calls(Stage stage, Diary diary) {
    this.stage = stage;
    this.diary = diary;
  }

  /** A participant operation with any bearer; an empty one is left out. */
  Exchange participant(Route route, String bearer, Map<String, String> more, byte[] body)
      throws InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>(more);
    headers.put("Content-Type", JSON);
    if (!bearer.isEmpty()) {
      headers.put("X-Amz-Bearer", bearer);
    }
    URI uri = Place.below(stage.place().participant(), route.path());
    return any(route.operation(), "POST", uri, headers, body);
  }

  /** What a browser asks before it calls. */
  void preflight(Route route, Map<String, String> headers) throws InterruptedException {
    URI uri = Place.below(stage.place().participant(), route.path());
    any("Preflight", "OPTIONS", uri, headers, new byte[0]);
  }

  /** An operation of the Connect Service. */
  Exchange signed(Operation operation, JsonNode body) throws InterruptedException {
    URI uri = Place.below(stage.place().connect(), operation.path());
    Request request = new Request(operation, uri, Map.of("Content-Type", JSON), Bits.bytes(body));
    Request signed = stage.place().signer().sign(request);
    return any(operation.title(), operation.method(), uri, signed.headers(), signed.body());
  }

  /** Moves the service's time, or notes that somebody else has. */
  void moveTime(String path, String duration, boolean really) throws InterruptedException {
    URI uri = Place.below(stage.place().connect(), path);
    byte[] body = Bits.bytes(Bits.object().put("advance", duration));
    if (really) {
      any("AdvanceClock", "POST", uri, Map.of("Content-Type", JSON), body);
    } else {
      long now = System.nanoTime();
      Asked asked = new Asked("POST", uri, Map.of(), text(body, false));
      Answered answered = new Answered(200, Map.of(), "{}", "", Instant.now());
      diary.add(new Exchange("AdvanceClock", asked, answered, now, now));
    }
  }

  /** Any HTTP call. */
  Exchange any(String operation, String method, URI uri, Map<String, String> headers, byte[] body)
      throws InterruptedException {
    if (!hasty) {
      pace(operation);
    }
    long start = System.nanoTime();
    Came came = reply(method, uri, headers, body);
    PlainCall.Reply reply = came.reply();
    boolean binary = operation.equals("Upload") || operation.equals("Download");
    Asked asked = new Asked(method, uri, lower(headers), text(body, binary));
    Answered answered =
        new Answered(
            reply.status(),
            reply.headers(),
            text(reply.body(), binary),
            reply.failure(),
            Instant.now());
    Exchange exchange = new Exchange(operation, asked, answered, start, came.nanos());
    diary.add(exchange);
    unanswered = answered.came() ? 0 : unanswered + 1;
    if (unanswered >= 2) {
      throw new NoAnswers(operation + ": " + answered.failure());
    }
    return exchange;
  }

  /** Keeps to no quota from now on. */
  void hurry() {
    hasty = true;
  }

  /**
   * @param nanos when it came, and not when this thread has woken up
   */
  private record Came(PlainCall.Reply reply, long nanos) {}

  private Came reply(String method, URI uri, Map<String, String> headers, byte[] body)
      throws InterruptedException {
    try {
      return PlainCall.send(
              stage.place().transport(),
              stage.loops().next(),
              method,
              uri,
              headers,
              body,
              stage.place().request())
          .thenApply(reply -> new Came(reply, System.nanoTime()))
          .get();
    } catch (ExecutionException e) {
      return new Came(
          new PlainCall.Reply(0, Map.of(), new byte[0], String.valueOf(e.getCause())),
          System.nanoTime());
    }
  }

  private void pace(String operation) throws InterruptedException {
    long wait = stage.place().pacing().reserve(operation, System.nanoTime());
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
    }
  }

  private static String text(byte[] body, boolean binary) {
    return binary
        ? Base64.getEncoder().encodeToString(body)
        : new String(body, StandardCharsets.UTF_8);
  }

  private static Map<String, String> lower(Map<String, String> headers) {
    Map<String, String> lower = new LinkedHashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }
}
