package io.connectchat.harness.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.wire.ApiError;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What came of an HTTP request.
 *
 * @param status the HTTP status, 0 when no answer came
 * @param headers names in lower case
 * @param body as UTF-8; may hold tokens
 * @param failure why no answer came, else empty
 * @param at the wall time at which the answer was there, by the observer's clock
 */
public record Answered(
    int status, Map<String, String> headers, String body, String failure, Instant at) {

  /** No answer came. */
  public static Answered failed(String why, Instant at) {
    return new Answered(0, Map.of(), "", why, at);
  }

  /** Whether the service took the request: a status from 200 to 299. */
  public boolean accepted() {
    return status >= 200 && status < 300;
  }

  /** Whether an answer came at all. */
  public boolean came() {
    return status > 0;
  }

  /** A header's value, empty when it is absent. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** The body as JSON, a missing node when it is none. */
  public JsonNode json() {
    return Bodies.json(body);
  }

  /** The error, as AWS's clients read it: type from the header, else from the body. */
  public ApiError error() {
    return ApiError.read(status, header("x-amzn-ErrorType"), body);
  }

  /** In a few words, without what may be secret. */
  public String inWords() {
    if (!came()) {
      return failure;
    }
    return accepted() ? Integer.toString(status) : error().inWords();
  }

  /** Without body and headers. */
  @Override
  public String toString() {
    return inWords();
  }
}
