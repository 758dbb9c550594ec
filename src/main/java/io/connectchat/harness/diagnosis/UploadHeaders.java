package io.connectchat.harness.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 8-16: S3 answers SignatureDoesNotMatch. */
final class UploadHeaders {
  static final Symptom SYMPTOM =
      Symptom.of("8-16")
          .felt("S3 answers SignatureDoesNotMatch to the upload")
          .shows("the PUT to the upload's URL answers 403 SignatureDoesNotMatch")
          .because(
              "the URL is signed over exactly the headers in HeadersToInclude; one that is "
                  + "missing, changed or added breaks the signature")
          .remedy(
              "send every header of HeadersToInclude as it is and no other Content-Type; a "
                  + "proxy in between must not change them")
          .from("https://github.com/amazon-connect/amazon-connect-streams/issues/712")
          .seenIn(UploadHeaders::look);

  private UploadHeaders() {}

  private static Optional<Sight> look(Course course) {
    return course
        .calls()
        .refused("Upload")
        .filter(trouble -> trouble.is(403))
        .filter(trouble -> trouble.error().inWords().contains("SignatureDoesNotMatch"))
        .findFirst()
        .map(
            trouble ->
                Sight.certain(
                    "the upload was answered 403 SignatureDoesNotMatch %s%s",
                    course.at(trouble.nanos()), difference(trouble, course)));
  }

  /** Names only: values may be secrets. */
  private static String difference(Trouble trouble, Course course) {
    if (trouble.asked().isEmpty() || course.calls().headersToInclude().isEmpty()) {
      return "";
    }
    List<String> wrong = new ArrayList<>();
    course
        .calls()
        .headersToInclude()
        .orElseThrow()
        .properties()
        .forEach(
            header -> {
              String sent = trouble.asked().orElseThrow().header(header.getKey());
              if (!sent.equals(header.getValue().asText()) && !isOfTheClient(header.getKey())) {
                wrong.add(header.getKey() + (sent.isEmpty() ? " was missing" : " was another"));
              }
            });
    return wrong.isEmpty()
        ? "; its headers went out as HeadersToInclude has them, so something in between changes them"
        : "; " + String.join(", ", wrong);
  }

  /** HTTP clients write it themselves. */
  private static boolean isOfTheClient(String header) {
    return header.equalsIgnoreCase("Content-Length");
  }
}
