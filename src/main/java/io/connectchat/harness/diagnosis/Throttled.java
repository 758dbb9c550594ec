package io.connectchat.harness.diagnosis;

import io.connectchat.harness.wire.ApiError;
import java.util.Optional;

/** 1.3-08: the rate of calls is used up. */
final class Throttled {
  static final Symptom SYMPTOM =
      Symptom.of("1.3-08")
          .felt("429 as too many calls were made in a second")
          .shows("a call answers 429 TooManyRequestsException or ThrottlingException")
          .because(
              "Amazon Connect allows so many calls of each operation a second: "
                  + "StartChatContact for an account and Region, the participant calls for an "
                  + "instance; messages and events share one allowance")
          .remedy(
              "slow down (in this harness: chat.pacing=quotas, and plan says which quota "
                  + "binds), or have the quota raised; it is another quota than that of concurrent "
                  + "chats")
          .from(
              "https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html",
              "protocol notes 1.3(8)")
          .seenIn(Throttled::look);

  private Throttled() {}

  private static Optional<Sight> look(Course course) {
    return course.calls().troubles().stream()
        .filter(trouble -> trouble.is(429) && isRate(trouble.error()))
        .findFirst()
        .map(trouble -> Sight.certain("%s %s", trouble.inWords(), course.at(trouble.nanos())));
  }

  /** Whether a 429 is about the rate of calls, and not about how many chats there are. */
  static boolean isRate(ApiError error) {
    return error.type().startsWith("TooManyRequests")
        || error.type().startsWith("Throttling")
        || error.message().startsWith("Too Many Requests")
        || error.message().startsWith("Rate exceeded");
  }
}
