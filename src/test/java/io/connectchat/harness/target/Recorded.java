package io.connectchat.harness.target;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.connectchat.harness.SafetyNet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A request as it arrived at a server.
 *
 * @param headers by their names in lower case
 */
record Recorded(String method, String path, Map<String, String> headers, byte[] body) {
  private static final byte[] STARTED =
      "{\"ContactId\":\"c\",\"ParticipantId\":\"p\",\"ParticipantToken\":\"t\"}"
          .getBytes(StandardCharsets.UTF_8);

  /** The request that a client makes of a server that this gives it. */
  static Recorded from(Consumer<URI> client) {
    CompletableFuture<Recorded> recorded = new CompletableFuture<>();
    HttpServer server = listen();
    server.createContext("/", exchange -> answer(exchange, recorded));
    server.start();
    try {
      client.accept(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
      return recorded.get(SafetyNet.SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, CompletableFuture<Recorded> recorded)
      throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getRawPath();
    recorded.complete(new Recorded(exchange.getRequestMethod(), path, headers, body));
    exchange.sendResponseHeaders(200, STARTED.length);
    exchange.getResponseBody().write(STARTED);
    exchange.close();
  }

  private static HttpServer listen() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
