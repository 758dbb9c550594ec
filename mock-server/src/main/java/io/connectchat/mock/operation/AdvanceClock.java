package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moves virtual time; all that becomes due has happened when the answer comes. */
final class AdvanceClock implements Operation {
  private static final Shape SHAPE = Shape.of(required("advance", string(1, 100)));
  private static final Duration MOST = Duration.ofDays(3650);

  private final Optional<VirtualTime> virtualTime;

  AdvanceClock(Optional<VirtualTime> virtualTime) {
    this.virtualTime = virtualTime;
  }

  @Override
  public String name() {
    return "AdvanceClock";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("POST", "/__admin/chat/clock");
  }

  @Override
  public ApiResponse answer(Call call) {
    JsonNode body = call.body(SHAPE);
    VirtualTime time =
        virtualTime.orElseThrow(
            () ->
                ErrorType.CONFLICT.because(
                    "This fake runs on the machine's clock, which cannot be moved; start it with"
                        + " --clock virtual."));
    Instant now = time.advance(duration(call, body.get("advance").textValue()));
    return ApiResponse.json(200, Json.object(json -> json.writeStringField("now", Json.time(now))));
  }

  private static Duration duration(Call call, String text) {
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative() && duration.compareTo(MOST) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // told below, with what is expected
    }
    throw call.invalid(
        "advance must be an ISO 8601 duration from PT0S to PT87600H, such as PT25H or PT100S, but"
            + " is '"
            + text
            + "'.");
  }
}
