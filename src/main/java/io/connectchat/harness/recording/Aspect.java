package io.connectchat.harness.recording;

import java.util.Optional;
import java.util.function.Function;

/**
 * A statement of the fidelity ledger, as a question to a recording.
 *
 * @param statement its id in the ledger
 * @param about the question, in a few words
 * @param switchName the fake's switch that decides it; empty where there is none
 * @param operation calls that differ with it; empty where it is about none
 * @param value the answer; empty where the recording does not show it. Where there is a switch it
 *     is a value of the switch, or begins with "?" when no value agrees
 */
record Aspect(
    String statement,
    String about,
    String switchName,
    String operation,
    Function<Trace, Optional<String>> value) {

  static Aspect of(
      String statement, String about, String operation, Function<Trace, Optional<String>> value) {
    return new Aspect(statement, about, "", operation, value);
  }

  static Aspect ofSwitch(
      String statement,
      String about,
      String switchName,
      String operation,
      Function<Trace, Optional<String>> value) {
    return new Aspect(statement, about, switchName, operation, value);
  }
}
