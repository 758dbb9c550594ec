package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-17: 429 soon after a test begins. */
final class InstanceFull {
  static final Symptom SYMPTOM =
      Symptom.of("8-17")
          .felt("429 soon after a test has begun")
          .shows(
              "StartChatContact answers 429 LimitExceededException, or a front says that a "
                  + "service quota is exceeded")
          .because(
              "every chat that has not ended counts to the instance's quota of concurrent "
                  + "chats, also one that waits or that nobody is in any more")
          .remedy(
              "end every chat (in this harness: sweep --run DIR), or have quota L-D4BA6F6E of"
                  + " the instance raised")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chat-interface/issues/106",
              "https://github.com/amazon-connect/amazon-connect-streams/issues/538")
          .seenIn(InstanceFull::look);

  private InstanceFull() {}

  private static Optional<Sight> look(Course course) {
    return course
        .calls()
        .refusedStarts()
        .filter(trouble -> trouble.is(429) && !Throttled.isRate(trouble.error()))
        .findFirst()
        .map(trouble -> Sight.certain("%s", trouble.inWords()));
  }
}
