package io.connectchat.harness.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A ruling, and what it means for the whole.
 *
 * @param counts how
 * @param why one line for people where it is not plain; else empty
 * @param deviation the deviation that speaks of the rule, if one does
 */
public record Standing(Ruling ruling, Counts counts, String why, Optional<Deviation> deviation) {

  /** How a ruling counts. */
  public enum Counts {
    /** It held. */
    HELD,
    /** It fails the whole. */
    FAILS,
    /** It was broken, and the level asked for lets that pass. */
    WARNS,
    /** It was broken, and somebody has taken that on. */
    EXCUSED,
    /** Nobody knows. */
    OPEN
  }

  /**
   * How a ruling counts.
   *
   * @param level SHOULD: every breach fails; MUST: only those of a MUST
   */
  public static Standing of(
      Ruling ruling, Level level, Optional<Deviation> deviation, LocalDate today) {
    return switch (ruling.outcome().verdict()) {
      case PASS -> passed(ruling, deviation);
      case FAIL -> failed(ruling, level, deviation, today);
      case UNKNOWN -> new Standing(ruling, Counts.OPEN, ruling.outcome().reason(), deviation);
    };
  }

  /** The one word for it: FAIL also where a rule holds against its deviation. */
  public Verdict word() {
    return counts == Counts.FAILS ? Verdict.FAIL : ruling.outcome().verdict();
  }

  private static Standing passed(Ruling ruling, Optional<Deviation> deviation) {
    return deviation
        .map(
            known ->
                new Standing(
                    ruling,
                    Counts.FAILS,
                    "holds, though a deviation says that it does not ("
                        + known.owner()
                        + ", "
                        + known.link()
                        + "): take the deviation out",
                    deviation))
        .orElseGet(() -> new Standing(ruling, Counts.HELD, "", deviation));
  }

  private static Standing failed(
      Ruling ruling, Level level, Optional<Deviation> deviation, LocalDate today) {
    if (deviation.isPresent()) {
      Deviation known = deviation.get();
      String who = known.owner() + ", " + known.link();
      return known.expired(today)
          ? new Standing(
              ruling,
              Counts.FAILS,
              "its deviation expired on " + known.expires() + " (" + who + ")",
              deviation)
          : new Standing(
              ruling,
              Counts.EXCUSED,
              "deviation until " + known.expires() + ": " + known.reason() + " (" + who + ")",
              deviation);
    }
    boolean fails = level == Level.SHOULD || ruling.rule().level() == Level.MUST;
    return new Standing(
        ruling, fails ? Counts.FAILS : Counts.WARNS, fails ? "" : "a warning: a SHOULD", deviation);
  }
}
