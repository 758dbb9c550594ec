package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadShapesTest {
  private static final Duration TEN = Duration.ofSeconds(10);

  @Test
  void withoutAShapeTheLoadIsSteadyAsItWasBefore() {
    assertThat(new Sample().load().shape()).isEqualTo(LoadShape.STEADY);
    assertThat(new Sample().load().load()).isInstanceOf(Load.Closed.class);
  }

  @Test
  void aRampRisesFromNothingOverTheWholeDuration() {
    assertThat(shape("ramp").property("chat.duration", "10s").load().load())
        .isEqualTo(new Load.ClosedStages(List.of(new Load.Stage(0, 5, TEN))));
    assertThat(open("ramp", "4").property("chat.duration", "10s").load().load())
        .isEqualTo(new Load.OpenStages(List.of(new Load.Stage(0, 4, TEN))));
  }

  @Test
  void stepsAreEqualAndTheLastIsTheFullLoad() {
    Load load =
        open("step", "4")
            .property("chat.step.count", "4")
            .property("chat.step.hold", "10s")
            .load()
            .load();

    assertThat(((Load.OpenStages) load).stages())
        .extracting(Load.Stage::to)
        .containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void stepsOfAClosedModelAreOfWholeCustomers() {
    Load load = shape("step").property("chat.step.count", "2").load().load();

    assertThat(((Load.ClosedStages) load).stages())
        .extracting(Load.Stage::to)
        .containsExactly(3.0, 5.0);
    assertThat(load.mostAtOnce()).hasValue(5);
  }

  @Test
  void aSpikeStandsBetweenTwoStretchesOfTheNormalLoad() {
    Load load =
        open("spike", "1")
            .property("chat.spike.to", "25")
            .property("chat.spike.hold", "3s")
            .property("chat.duration", "20s")
            .load()
            .load();

    assertThat(load)
        .isEqualTo(
            new Load.OpenStages(
                List.of(
                    new Load.Stage(1, 1, TEN),
                    new Load.Stage(25, 25, Duration.ofSeconds(3)),
                    new Load.Stage(1, 1, Duration.ofSeconds(7)))));
  }

  @Test
  void aCapacitySearchGoesUpInLevelsAndTheLastIsNotAboveItsEnd() {
    Load.Capacity load =
        (Load.Capacity)
            shape("capacity")
                .property("chat.capacity.from", "0.1")
                .property("chat.capacity.to", "0.45")
                .property("chat.capacity.step", "0.1")
                .load()
                .load();

    assertThat(load.levels()).isEqualTo(4);
    assertThat(load.rate(3)).isEqualTo(0.4);
  }

  @Test
  void aShapeThatNeedsAnEndSaysSo() {
    assertThat(shape("soak").refused())
        .isEqualTo("-Dchat.load: soak needs chat.duration as well, for instance chat.duration=1m");
  }

  @Test
  void aSpikeNeedsItsTopAndFitsIntoTheRun() {
    assertThat(open("spike", "1").property("chat.duration", "1m").refused())
        .startsWith("-Dchat.load: spike needs chat.spike.to as well");
    assertThat(
            open("spike", "1")
                .property("chat.duration", "5s")
                .property("chat.spike.to", "9")
                .refused())
        .startsWith("-Dchat.duration: the spike is over after 20s only");
  }

  @Test
  void whatAShapeDoesNotUseIsRefused() {
    assertThat(new Sample().property("chat.step.count", "3").refused())
        .isEqualTo(
            "-Dchat.step.count: not used, for chat.load is steady (default); change chat.load or"
                + " leave this out");
    assertThat(open("capacity", "3").refused())
        .startsWith("-Dchat.arrivalRate: not used, for chat.load is capacity (-Dchat.load)");
  }

  @Test
  void aDefaultOfTheSimulationGivesWayToAShapeOfTheUser() {
    Sample sample =
        shape("capacity").byDefault("chat.arrivalRate", "3").byDefault("chat.duration", "1m");

    assertThat(sample.load().load()).isInstanceOf(Load.Capacity.class);
  }

  @Test
  void anUnknownShapeIsNamedWithTheNearestOne() {
    assertThat(shape("spikes").refused())
        .isEqualTo(
            "-Dchat.load: expected steady, ramp, step, spike, soak or capacity, got \"spikes\";"
                + " did you mean spike?");
  }

  @Test
  void aSearchThatGoesDownIsRefused() {
    assertThat(
            shape("capacity")
                .property("chat.capacity.from", "9")
                .property("chat.capacity.to", "3")
                .refused())
        .isEqualTo("-Dchat.capacity.to: expected at least chat.capacity.from, which is 9");
  }

  private static Sample shape(String shape) {
    return new Sample().property("chat.load", shape);
  }

  private static Sample open(String shape, String rate) {
    return shape(shape).property("chat.arrivalRate", rate);
  }
}
