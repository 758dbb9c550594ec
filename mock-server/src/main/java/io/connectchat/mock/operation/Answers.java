package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Posted;
import io.connectchat.mock.fault.FaultPlan;
import java.nio.charset.StandardCharsets;

/** Answers that several operations give alike. */
final class Answers {
  private Answers() {}

  /** Id and AbsoluteTime of what was sent; it goes to the sockets once this answer is written. */
  static ApiResponse posted(Call call, Posted posted) {
    call.made(posted.item().id());
    return idAndTime(posted.item()).then(posted.release());
  }

  /** As {@link #posted(Call, Posted)}, with more members. */
  static ApiResponse posted(Call call, Posted posted, Json.Members more) {
    call.made(posted.item().id());
    return idAndTime(posted.item(), more).then(posted.release());
  }

  // By hand, as each message has it: neither of the two has anything to escape.
  static ApiResponse idAndTime(Item item) {
    String json =
        "{\"Id\":\"" + item.id() + "\",\"AbsoluteTime\":\"" + Json.time(item.at()) + "\"}";
    return ApiResponse.json(200, json.getBytes(StandardCharsets.US_ASCII));
  }

  private static ApiResponse idAndTime(Item item, Json.Members more) {
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeStringField("Id", item.id());
              json.writeStringField("AbsoluteTime", Json.time(item.at()));
              more.write(json);
            }));
  }

  /** A fault plan with its counters. */
  static ApiResponse faultPlan(FaultPlan plan) {
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeNumberField("seed", plan.seed());
              json.writePOJOField("faults", plan.status());
            }));
  }

  /** {@code {}}. */
  static ApiResponse empty() {
    return ApiResponse.json(200, Json.object(json -> {}));
  }
}
