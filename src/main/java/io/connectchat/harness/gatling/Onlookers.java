package io.connectchat.harness.gatling;

import io.connectchat.harness.report.live.LiveView;
import io.connectchat.harness.report.live.MetricsServer;
import io.connectchat.harness.settings.Settings;
import java.io.IOException;
import java.util.Optional;

/** Those who look on while a run goes on: whoever sits at the console, and Prometheus. */
final class Onlookers implements AutoCloseable {
  private final LiveView view;
  private final Optional<MetricsServer> metrics;

  private Onlookers(LiveView view, Optional<MetricsServer> metrics) {
    this.view = view;
    this.metrics = metrics;
  }

  /**
   * Of a run that has not started.
   *
   * @param byMaven whether Maven started this process
   * @throws Unreachable when the port for Prometheus cannot be had
   */
  static Onlookers of(String simulation, Settings settings, ChatRun run, boolean byMaven) {
    String title = simulation + " on " + settings.target().text() + ", seed " + settings.seed();
    return new Onlookers(
        LiveView.of(title, run.timeline(), run.judge(), run.generator(), settings, byMaven),
        metrics(settings, run));
  }

  private static Optional<MetricsServer> metrics(Settings settings, ChatRun run) {
    if (settings.oversight().metricsPort().isEmpty()) {
      return Optional.empty();
    }
    String host = settings.oversight().metricsHost();
    int port = settings.oversight().metricsPort().getAsInt();
    try {
      return Optional.of(
          MetricsServer.start(host, port, run.id(), run.timeline(), run.judge(), run.generator()));
    } catch (IOException e) {
      throw new Unreachable(
          "chat.metricsPort: cannot listen on "
              + host
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "); choose another port, or 0 for any free one");
    }
  }

  /** The run has started. */
  void start() {
    metrics.ifPresent(server -> System.out.println("metrics    " + server.url()));
    view.start();
  }

  @Override
  public void close() {
    view.close();
    metrics.ifPresent(MetricsServer::close);
  }
}
