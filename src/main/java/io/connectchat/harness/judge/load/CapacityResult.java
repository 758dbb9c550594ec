package io.connectchat.harness.judge.load;

import io.connectchat.harness.judge.load.LevelResult.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a capacity search has found.
 *
 * @param levels the levels that were begun, from the lowest rate on
 * @param asked how many levels the search would have gone through
 */
public record CapacityResult(List<LevelResult> levels, int asked) {

  public CapacityResult {
    levels = List.copyOf(levels);
  }

  /** The highest level that held, as all below it did; empty when not even the first one held. */
  public Optional<LevelResult> knee() {
    List<LevelResult> held =
        levels.stream().takeWhile(level -> level.outcome() == Outcome.HELD).toList();
    return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
  }

  /** The lowest level at which a limit broke. */
  public Optional<LevelResult> broke() {
    return levels.stream().filter(level -> level.outcome() == Outcome.BROKE).findFirst();
  }

  /** Whether every level that was asked for held: the knee is above all of them. */
  public boolean allHeld() {
    return levels.size() == asked
        && levels.stream().allMatch(level -> level.outcome() == Outcome.HELD);
  }

  /** Why no rate can be named that the service carries, in one line; empty when one can. */
  public Optional<String> noneHeld() {
    return knee().isPresent()
        ? Optional.empty()
        : broke()
            .map(
                level ->
                    "the first level of the capacity search, %s, broke already: %s"
                        .formatted(perSecond(level.rate()), level.broken().get(0)));
  }

  /** Why the search is not conclusive, in one line; empty when it is. */
  public Optional<String> inconclusive() {
    if (allHeld() || broke().isPresent()) {
      return Optional.empty();
    }
    return levels.stream()
        .filter(level -> level.outcome() == Outcome.UNMEASURED)
        .findFirst()
        .map(
            level ->
                "the capacity search could not judge %s: nothing, or not each leg that has a limit, was measured in it; hold levels for longer (chat.capacity.hold)"
                    .formatted(perSecond(level.rate())))
        .or(() -> Optional.of("the capacity search was not finished"));
  }

  /** The outcome in one line for people. */
  public String inWords() {
    String held = knee().map(level -> perSecond(level.rate()) + " held").orElse("no level held");
    return broke()
        .map(
            level ->
                held + "; at " + perSecond(level.rate()) + " broke first: " + level.broken().get(0))
        .orElse(allHeld() ? held + ", the highest asked for: the knee is above it" : held);
  }

  private static String perSecond(double rate) {
    return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString() + " customers/s";
  }
}
