package io.connectchat.mock.fault;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A load balancer answers with a page in HTML: no type, no JSON, nothing that a client knows. */
record BadGateway(String operation, int status) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "html",
          "A page in HTML is answered, with this `status` (502 without it).",
          List.of("operation", "status"),
          "operation: SendMessage, status: 502",
          plan ->
              new BadGateway(
                  plan.operation("operation"), (int) plan.number("status", 400, 599).orElse(502)));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    String page =
        "<html><head><title>%d</title></head><body><h1>%d</h1></body></html>"
            .formatted(status, status);
    return course.answered(
        new CannedAnswer("html", status, Map.of("Content-Type", "text/html"), page), false);
  }
}
