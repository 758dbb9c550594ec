package io.connectchat.mock.operation;

import io.connectchat.mock.contact.ContactEndedException;
import io.connectchat.mock.fault.CallCourse;
import io.connectchat.mock.fault.CannedAnswer;
import io.connectchat.mock.fault.Faults;
import java.time.Duration;

/** Answers a call as the fault plan has it, which mostly is: as if there were none. */
final class PlannedAnswers {
  private final Faults faults;

  PlannedAnswers(Faults faults) {
    this.faults = faults;
  }

  /**
   * Answers a call.
   *
   * @throws ApiError if the operation refuses it, and the plan has no other answer
   */
  ApiResponse answer(Operation operation, Call call) {
    if (operation.family() == Family.ADMIN) {
      return operation.answer(call);
    }
    CallCourse course = course(operation, call);
    if (course.forgotten()) {
      call.forget();
    }
    ApiResponse own = course.carriedOut() ? carriedOut(operation, call, course) : Answers.empty();
    ApiResponse answer = course.instead().map(canned -> inPlaceOf(own, canned)).orElse(own);
    if (course.early() || course.ending() != CallCourse.Ending.ANSWERED) {
      answer.afterWritten().run();
      answer = answer.then(() -> {});
    }
    return answer.sent(sending(course));
  }

  private CallCourse course(Operation operation, Call call) {
    if (!faults.arePlanned()) {
      return CallCourse.UNDISTURBED;
    }
    return operation.startsChat()
        ? faults.start(operation.name(), call.customerAsked(), call.attributesAsked())
        : faults.course(operation.name(), call.contactOfToken(), call.participantId());
  }

  private static ApiResponse carriedOut(Operation operation, Call call, CallCourse course) {
    try {
      return operation.answer(call);
    } catch (ApiError | ContactEndedException e) {
      if (course.instead().isPresent() || course.ending() != CallCourse.Ending.ANSWERED) {
        return Answers.empty(); // nobody gets to see why
      }
      throw e;
    }
  }

  private static ApiResponse inPlaceOf(ApiResponse own, CannedAnswer canned) {
    return new ApiResponse(canned.status(), canned.headers(), canned.bytes(), own.afterWritten());
  }

  private static Sending sending(CallCourse course) {
    Duration after = course.answerAfter();
    return switch (course.ending()) {
      case ANSWERED -> new Sending(after, Sending.Way.WRITTEN);
      case UNANSWERED -> new Sending(after, Sending.Way.WITHHELD);
      case ABORTED -> new Sending(after, Sending.Way.ABORTED);
    };
  }
}
