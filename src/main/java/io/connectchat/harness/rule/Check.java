package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Seen;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells from a history whether a rule was kept. Looks at nothing else, and changes nothing. */
@FunctionalInterface
public interface Check {
  /** How the rule comes out. */
  Outcome of(History history);

  /** Why nobody but a human can tell; empty when the check is automatic. */
  default Optional<String> notAutomatic() {
    return Optional.empty();
  }

  /**
   * Every one of some observations must do.
   *
   * @param occasion what the history must hold for there to be something to judge, as in "an
   *     accepted start"
   * @param expected what each must be like
   * @param all picks the observations
   * @param complaint what is wrong with one, if anything
   */
  static <T extends Observation> Check each(
      String occasion,
      String expected,
      Function<History, Stream<Seen<T>>> all,
      Function<Seen<T>, Optional<String>> complaint) {
    return counting(
        occasion,
        (history, tally) ->
            all.apply(history).forEach(seen -> tally.judge(expected, complaint.apply(seen), seen)));
  }

  /** A check that goes through the history by itself and counts as it goes. */
  static Check counting(String occasion, BiConsumer<History, Tally> going) {
    return history -> {
      Tally tally = new Tally();
      going.accept(history, tally);
      return tally.outcome("not seen: " + occasion);
    };
  }

  /** No program can tell; {@code reason} says why. */
  static Check byHand(String reason) {
    return new Check() {
      @Override
      public Outcome of(History history) {
        return Outcome.unknown(reason);
      }

      @Override
      public Optional<String> notAutomatic() {
        return Optional.of(reason);
      }
    };
  }

  /** The check is still to be written. */
  static Check notYet() {
    return byHand("not checked automatically yet");
  }
}
