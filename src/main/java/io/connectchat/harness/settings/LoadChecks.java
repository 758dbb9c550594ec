package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What holds between {@code chat.load} and the settings that belong to a shape of it. */
final class LoadChecks {

  /** The settings that only some shapes look at; all others go with every shape. */
  private static final Map<Setting<?>, Set<LoadShape>> ONLY_FOR =
      Map.ofEntries(
          Map.entry(Known.RAMP_UP, Set.of(LoadShape.STEADY, LoadShape.SOAK)),
          Map.entry(
              Known.DURATION,
              Set.of(LoadShape.STEADY, LoadShape.SOAK, LoadShape.RAMP, LoadShape.SPIKE)),
          Map.entry(
              Known.ARRIVAL_RATE,
              Set.of(
                  LoadShape.STEADY,
                  LoadShape.SOAK,
                  LoadShape.RAMP,
                  LoadShape.STEP,
                  LoadShape.SPIKE)),
          Map.entry(
              Known.CUSTOMERS,
              Set.of(
                  LoadShape.STEADY,
                  LoadShape.SOAK,
                  LoadShape.RAMP,
                  LoadShape.STEP,
                  LoadShape.SPIKE)),
          Map.entry(Known.STEP_COUNT, Set.of(LoadShape.STEP)),
          Map.entry(Known.STEP_HOLD, Set.of(LoadShape.STEP)),
          Map.entry(Known.SPIKE_TO, Set.of(LoadShape.SPIKE)),
          Map.entry(Known.SPIKE_AFTER, Set.of(LoadShape.SPIKE)),
          Map.entry(Known.SPIKE_HOLD, Set.of(LoadShape.SPIKE)),
          Map.entry(Known.CAPACITY_FROM, Set.of(LoadShape.CAPACITY)),
          Map.entry(Known.CAPACITY_TO, Set.of(LoadShape.CAPACITY)),
          Map.entry(Known.CAPACITY_STEP, Set.of(LoadShape.CAPACITY)),
          Map.entry(Known.CAPACITY_HOLD, Set.of(LoadShape.CAPACITY)));

  static final List<Function<Answers, Optional<Problem>>> ALL =
      List.of(
          LoadChecks::shapeUsesWhatIsGiven,
          LoadChecks::customersInAllNeedASteadyRate,
          LoadChecks::shapeLastsSomeTime,
          LoadChecks::spikeHasATop,
          LoadChecks::spikeIsOfWholeCustomers,
          LoadChecks::spikeFitsIntoTheRun,
          LoadChecks::capacityRises,
          LoadChecks::capacityHasLevels);

  private static final int MOST_LEVELS = 1_000;

  private LoadChecks() {}

  /** A setting that nobody looks at: the user believes that it does something. */
  private static Optional<Problem> shapeUsesWhatIsGiven(Answers answers) {
    LoadShape shape = shape(answers);
    return Known.PLAIN.stream()
        .filter(setting -> ONLY_FOR.containsKey(setting) && !ONLY_FOR.get(setting).contains(shape))
        .filter(setting -> isMeantFor(answers, setting))
        .findFirst()
        .map(
            setting ->
                answers.problem(
                    setting,
                    "not used, for chat.load is %s (%s); change chat.load or leave this out"
                        .formatted(shape.text(), answers.origin(Known.LOAD))));
  }

  /** Whether a setting was given by whoever chose the shape, or by somebody stronger. */
  private static boolean isMeantFor(Answers answers, Setting<?> setting) {
    Optional<Source> ofShape = answers.given(Known.LOAD).map(Given::source);
    return answers
        .given(setting)
        .map(Given::source)
        .filter(source -> ofShape.map(shape -> source.compareTo(shape) <= 0).orElse(true))
        .isPresent();
  }

  private static Optional<Problem> customersInAllNeedASteadyRate(Answers answers) {
    boolean steady = shape(answers) == LoadShape.STEADY || shape(answers) == LoadShape.SOAK;
    return when(
        !steady && answers.isGiven(Known.ARRIVAL_RATE) && isMeantFor(answers, Known.CUSTOMERS),
        answers,
        Known.CUSTOMERS,
        "bounds a steady load only; with chat.load=%s, give chat.arrivalRate or this, not both"
            .formatted(shape(answers).text()));
  }

  private static Optional<Problem> shapeLastsSomeTime(Answers answers) {
    LoadShape shape = shape(answers);
    boolean needs = ONLY_FOR.get(Known.DURATION).contains(shape) && shape != LoadShape.STEADY;
    return when(
        needs && !answers.isGiven(Known.DURATION),
        answers,
        Known.LOAD,
        shape.text() + " needs chat.duration as well, for instance chat.duration=1m");
  }

  private static Optional<Problem> spikeHasATop(Answers answers) {
    return when(
        shape(answers) == LoadShape.SPIKE && !answers.isGiven(Known.SPIKE_TO),
        answers,
        Known.LOAD,
        "spike needs chat.spike.to as well, the load at its top: customers a second where"
            + " chat.arrivalRate is given, else customers at once");
  }

  private static Optional<Problem> spikeIsOfWholeCustomers(Answers answers) {
    boolean fraction = answers.value(Known.SPIKE_TO).filter(to -> to != Math.rint(to)).isPresent();
    return when(
        shape(answers) == LoadShape.SPIKE && fraction && !answers.isGiven(Known.ARRIVAL_RATE),
        answers,
        Known.SPIKE_TO,
        "expected a whole number of customers at once, for there is no chat.arrivalRate");
  }

  private static Optional<Problem> spikeFitsIntoTheRun(Answers answers) {
    if (shape(answers) != LoadShape.SPIKE || !answers.isGiven(Known.DURATION)) {
      return Optional.empty();
    }
    Duration until = answers.certain(Known.SPIKE_AFTER).plus(answers.certain(Known.SPIKE_HOLD));
    return when(
        answers.certain(Known.DURATION).compareTo(until) < 0,
        answers,
        Known.DURATION,
        "the spike is over after %s only (chat.spike.after and chat.spike.hold); expected at least that"
            .formatted(Durations.format(until)));
  }

  private static Optional<Problem> capacityRises(Answers answers) {
    double from = answers.certain(Known.CAPACITY_FROM);
    return when(
        shape(answers) == LoadShape.CAPACITY && answers.certain(Known.CAPACITY_TO) < from,
        answers,
        Known.CAPACITY_TO,
        "expected at least chat.capacity.from, which is "
            + answers.text(Known.CAPACITY_FROM).get());
  }

  private static Optional<Problem> capacityHasLevels(Answers answers) {
    if (shape(answers) != LoadShape.CAPACITY) {
      return Optional.empty();
    }
    double range = answers.certain(Known.CAPACITY_TO) - answers.certain(Known.CAPACITY_FROM);
    return when(
        range / answers.certain(Known.CAPACITY_STEP) > MOST_LEVELS,
        answers,
        Known.CAPACITY_STEP,
        "that makes more than " + MOST_LEVELS + " levels; choose a larger one");
  }

  private static LoadShape shape(Answers answers) {
    return answers.certain(Known.LOAD);
  }

  private static Optional<Problem> when(
      boolean wrong, Answers answers, Setting<?> setting, String what) {
    return wrong ? Optional.of(answers.problem(setting, what)) : Optional.empty();
  }
}
