package io.connectchat.mock.fault;

import java.util.SplittableRandom;

/** Happens to an API call. */
non-sealed interface CallFault extends Fault {
  /** In the place of an operation's name: every operation. */
  String ANY = "any";

  /** The operation that it happens to, or {@link #ANY}. */
  String operation();

  default boolean concerns(String called) {
    return operation().equals(ANY) || operation().equals(called);
  }

  /** What becomes of the call. */
  CallCourse applyTo(CallCourse course, SplittableRandom random);
}
