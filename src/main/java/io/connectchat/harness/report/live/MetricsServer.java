package io.connectchat.harness.report.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.report.timeline.RunTimeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves the figures of a run to Prometheus, at {@code /metrics}. */
public final class MetricsServer implements AutoCloseable {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final HttpServer server;
  private final ExecutorService thread;
  private final URI url;

  private MetricsServer(HttpServer server, ExecutorService thread, URI url) {
    this.server = server;
    this.thread = thread;
    this.url = url;
  }

  /**
   * Starts serving; nothing has been measured yet.
   *
   * @param port 0 for any free one
   * @throws IOException when the address is not there, or the port is in use
   */
  public static MetricsServer start(
      String host,
      int port,
      String runId,
      RunTimeline timeline,
      RunJudge judge,
      GeneratorWatch generator)
      throws IOException {
    LegBuckets latencies = new LegBuckets();
    Exposition exposition = new Exposition(runId, timeline, judge, generator, latencies);
    MetricsServer server = start(host, port, () -> exposition.text(System.nanoTime()));
    judge.latency().tell(latencies);
    return server;
  }

  static MetricsServer start(String host, int port, Supplier<String> page) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
    ExecutorService thread = Executors.newSingleThreadExecutor(MetricsServer::daemon);
    server.setExecutor(thread);
    server.createContext("/", exchange -> answer(exchange, page));
    server.start();
    String shown = host.contains(":") ? "[" + host + "]" : host;
    URI url = URI.create("http://" + shown + ":" + server.getAddress().getPort() + "/metrics");
    return new MetricsServer(server, thread, url);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "connect-chat-metrics");
    thread.setDaemon(true);
    return thread;
  }

  private static void answer(HttpExchange exchange, Supplier<String> page) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/metrics")) {
        send(exchange, NOT_FOUND, "The figures of the run are at /metrics\n");
      } else if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, NOT_ALLOWED, "GET /metrics\n");
      } else {
        send(exchange, OK, page.get());
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", TEXT);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Where the figures are. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
  }
}
