package io.connectchat.harness.target.plan;

import io.connectchat.harness.settings.Load;
import io.connectchat.harness.settings.Load.Stage;
import java.time.Duration;
import java.util.List;

/**
 * How many customers a load brings.
 *
 * @param chats in all
 * @param perSecond the most that start in a second, once the load is built up
 * @param atOnce the most that are in a chat at once
 * @param seconds from the first start to the last
 */
record Arrivals(double chats, double perSecond, double atOnce, double seconds) {

  /**
   * @param chatSeconds how long a chat is taken to last, above 0
   */
  static Arrivals of(Load load, double chatSeconds) {
    if (load instanceof Load.Closed closed) {
      return closed(closed, chatSeconds);
    } else if (load instanceof Load.Open open) {
      return open(open, chatSeconds);
    } else if (load instanceof Load.ClosedStages stages) {
      return closedStages(stages.stages(), chatSeconds);
    } else if (load instanceof Load.OpenStages stages) {
      return openStages(stages.stages(), chatSeconds);
    }
    return capacity((Load.Capacity) load, chatSeconds);
  }

  private static Arrivals closed(Load.Closed load, double chatSeconds) {
    double ramp = Math.max(1, seconds(load.rampUp()));
    double rate = load.customers() / ramp;
    if (load.duration().isEmpty()) {
      double atOnce = Math.min(load.customers(), rate * chatSeconds);
      return new Arrivals(load.customers(), rate, atOnce, seconds(load.rampUp()));
    }
    double held = Math.max(0, seconds(load.duration().orElseThrow()) - seconds(load.rampUp()) / 2);
    double again = load.customers() / chatSeconds;
    double chats = Math.max(load.customers(), again * held);
    return new Arrivals(
        chats, Math.max(rate, again), load.customers(), seconds(load.duration().orElseThrow()));
  }

  private static Arrivals open(Load.Open load, double chatSeconds) {
    double rate = load.arrivalRate();
    double ramp = seconds(load.rampUp());
    double most = load.customers().isPresent() ? load.customers().getAsInt() : Double.MAX_VALUE;
    double inTime =
        load.duration()
            .map(time -> rate * Math.max(0, seconds(time) - ramp / 2))
            .orElse(Double.MAX_VALUE);
    double chats = Math.min(most, inTime);
    return new Arrivals(chats, rate, Math.min(chats, rate * chatSeconds), chats / rate + ramp / 2);
  }

  private static Arrivals closedStages(List<Stage> stages, double chatSeconds) {
    double chats = 0;
    double perSecond = 0;
    double atOnce = 0;
    for (Stage stage : stages) {
      double time = Math.max(1, seconds(stage.time()));
      double growth = Math.max(0, stage.to() - stage.from()) / time;
      double most = Math.max(stage.from(), stage.to());
      chats += (stage.from() + stage.to()) / 2 * time / chatSeconds;
      perSecond = Math.max(perSecond, growth + most / chatSeconds);
      atOnce = Math.max(atOnce, most);
    }
    return new Arrivals(Math.max(atOnce, chats), perSecond, atOnce, time(stages));
  }

  private static Arrivals openStages(List<Stage> stages, double chatSeconds) {
    double chats =
        stages.stream()
            .mapToDouble(stage -> (stage.from() + stage.to()) / 2 * seconds(stage.time()))
            .sum();
    double rate =
        stages.stream().mapToDouble(stage -> Math.max(stage.from(), stage.to())).max().orElse(0);
    return new Arrivals(chats, rate, Math.min(chats, rate * chatSeconds), time(stages));
  }

  private static Arrivals capacity(Load.Capacity load, double chatSeconds) {
    double chats = 0;
    for (int level = 0; level < load.levels(); level++) {
      chats += load.rate(level) * seconds(load.hold());
    }
    double top = load.rate(load.levels() - 1);
    return new Arrivals(
        chats, top, Math.min(chats, top * chatSeconds), load.levels() * seconds(load.hold()));
  }

  private static double time(List<Stage> stages) {
    return stages.stream().mapToDouble(stage -> seconds(stage.time())).sum();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
