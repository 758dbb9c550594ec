package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of one API call. Faults change it one after the other, from {@link #UNDISTURBED} on.
 *
 * @param carriedOut whether the operation does what it is asked
 * @param forgotten whether what is sent is accepted and then never heard of again
 * @param early whether frames go out before the answer, not after it
 * @param answerAfter how long the answer waits when everything else is done
 * @param ending whether and how it is answered
 * @param instead what is answered in place of the operation's own answer
 */
public record CallCourse(
    boolean carriedOut,
    boolean forgotten,
    boolean early,
    Duration answerAfter,
    Ending ending,
    Optional<CannedAnswer> instead) {

  /** As if there were no plan. */
  public static final CallCourse UNDISTURBED =
      new CallCourse(true, false, false, Duration.ZERO, Ending.ANSWERED, Optional.empty());

  /** Whether and how a call is answered. */
  public enum Ending {
    ANSWERED,
    /** Never; the connection stays open. */
    UNANSWERED,
    /** The connection is closed in place of an answer. */
    ABORTED
  }

  /** Whether nothing is left for a later fault to do. */
  boolean isDecided() {
    return forgotten || ending != Ending.ANSWERED || instead.isPresent();
  }

  /**
   * Answered like this.
   *
   * @param taken whether the operation does its work all the same
   */
  CallCourse answered(CannedAnswer answer, boolean taken) {
    return new CallCourse(taken, forgotten, early, answerAfter, ending, Optional.of(answer));
  }

  CallCourse ended(Ending how, boolean taken) {
    return new CallCourse(taken, forgotten, early, answerAfter, how, instead);
  }

  CallCourse later(Duration by) {
    return new CallCourse(carriedOut, forgotten, early, answerAfter.plus(by), ending, instead);
  }

  CallCourse framesFirst(Duration lead) {
    return new CallCourse(carriedOut, forgotten, true, answerAfter.plus(lead), ending, instead);
  }

  CallCourse forgetting() {
    return new CallCourse(carriedOut, true, early, answerAfter, ending, instead);
  }
}
