package io.connectchat.mock.fault;

import io.connectchat.mock.journal.Details;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the plan does to calls. */
final class CallFaults {
  private final PlanInForce plan;

  CallFaults(PlanInForce plan) {
    this.plan = plan;
  }

  CallCourse course(String operation, Occasion occasion) {
    CallCourse course = CallCourse.UNDISTURBED;
    for (ArmedFault armed : plan.faults()) {
      if (armed.fault() instanceof CallFault fault
          && !course.isDecided()
          && fault.concerns(operation)) {
        Optional<SplittableRandom> random = plan.fires(armed, occasion);
        if (random.isPresent()) {
          course = fault.applyTo(course, random.get());
          plan.note(occasion, details(armed, operation, course));
        }
      }
    }
    return course;
  }

  private static Details details(ArmedFault armed, String operation, CallCourse course) {
    Details details = Details.of("fault", armed.name()).and("operation", operation);
    course
        .instead()
        .ifPresent(a -> details.and("status", a.status()).and("errorType", a.errorType()));
    return details;
  }
}
