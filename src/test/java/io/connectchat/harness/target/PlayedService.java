package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/**
 * A service that gives credentials, played on loopback, and the environment that leads to it. It
 * notes what it was asked, and answers everything with 200.
 */
final class PlayedService implements AutoCloseable {
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final Function<Asked, Said> answers;

  /** A call; the path has its query. */
  record Asked(String method, String path, Map<String, List<String>> headers, String body) {
    String call() {
      return method + " " + path;
    }
  }

  /** An answer. */
  record Said(String body, Map<String, String> headers) {
    static Said of(String body) {
      return new Said(body, Map.of());
    }
  }

  PlayedService(Function<Asked, Said> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Asked call =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            body);
    asked.add(call);
    Said said = answers.apply(call);
    said.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = said.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return asked;
  }

  /** What it was asked, as method and path. */
  List<String> calls() {
    return asked.stream().map(Asked::call).toList();
  }

  /** For the AWS SDK alone, until {@link #close}. */
  static void environment(String name, String value) {
    SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, value);
  }

  @Override
  public void close() {
    SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    server.stop(0);
  }
}
