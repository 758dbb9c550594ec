package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Raw;
import io.connectchat.harness.wire.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Calls word for word, for a transport that keeps them: {@link Transport#keepingRaw()}. */
final class Exchanges {
  private Exchanges() {}

  static Exchange of(Request request, Answer answer, long startNanos, long nanos, Instant at) {
    return new Exchange(
        request.operation().title(), asked(request), answered(answer, at), startNanos, nanos);
  }

  static Asked asked(Request request) {
    return new Asked(
        request.method(),
        request.uri(),
        lowerCase(request.headers().entrySet()),
        new String(request.body(), StandardCharsets.UTF_8));
  }

  private static Answered answered(Answer answer, Instant at) {
    Raw raw = answer.raw();
    return raw.status() == 0
        ? Answered.failed(answer.inWords(), at)
        : new Answered(raw.status(), lowerCase(raw.headers()), raw.body(), "", at);
  }

  private static Map<String, String> lowerCase(Iterable<Map.Entry<String, String>> headers) {
    Map<String, String> lower = new LinkedHashMap<>();
    headers.forEach(
        header -> lower.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    return lower;
  }
}
