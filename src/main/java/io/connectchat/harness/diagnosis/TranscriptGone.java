package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-18: the transcript cannot be read after the end. */
final class TranscriptGone {
  static final Symptom SYMPTOM =
      Symptom.of("8-18")
          .felt("the transcript cannot be read any more")
          .shows("GetTranscript answers 403 after the chat was over for the customer")
          .because("both tokens die with the chat, and the transcript cannot be read with them")
          .remedy(
              "read the transcript before the disconnect, or have the back end read it from "
                  + "the instance's S3 bucket")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/issues/294")
          .seenIn(TranscriptGone::look);

  private TranscriptGone() {}

  private static Optional<Sight> look(Course course) {
    return course.calls().troubles().stream()
        .filter(trouble -> trouble.operation().equals("GetTranscript"))
        .filter(trouble -> trouble.isAccessDenied() || trouble.error().status() == 0)
        .filter(trouble -> course.isOver(trouble.nanos()))
        .findFirst()
        .map(
            trouble ->
                Sight.certain(
                    "%s %s, and %s",
                    trouble.error().status() == 0
                        ? "GetTranscript was " + trouble.came()
                        : trouble.inWords(),
                    course.at(trouble.nanos()),
                    course.howItEnded()));
  }
}
