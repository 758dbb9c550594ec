package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in front of a fake and makes a mistake in what it passes on: an HTTP proxy with a twist.
 */
final class TwistedService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "transfer-encoding", "upgrade", "expect");

  /** A request on its way; a twist may change it. */
  static final class Ask {
    final String method;
    final String path;
    final Map<String, String> headers = new LinkedHashMap<>();
    ObjectNode body;
    String raw;
    boolean changed;

    /** The fake behind, for what a mutant does of its own. */
    URI fake;

    Ask(String method, String path, String raw) {
      this.method = method;
      this.path = path;
      this.raw = raw;
      this.body = object(raw);
    }

    boolean to(String end) {
      return path.endsWith(end);
    }

    String text(String member) {
      return body.path(member).asText("");
    }

    String bearer() {
      return headers.getOrDefault("x-amz-bearer", "");
    }
  }

  /** An answer on its way back. */
  static final class Reply {
    int status;
    final Map<String, String> headers = new LinkedHashMap<>();
    String body;

    ObjectNode json() {
      return object(body);
    }

    void json(ObjectNode json) {
      body = json.toString();
    }

    /** Becomes an error of the service. */
    void error(int code, String type) {
      status = code;
      headers.put("x-amzn-errortype", type);
      headers.put("content-type", "application/json");
      body = "{\"message\":\"twisted\"}";
    }

    void ok(String json) {
      status = 200;
      headers.remove("x-amzn-errortype");
      headers.put("content-type", "application/json");
      body = json;
    }
  }

  /** The mistake. Called by one thread at a time. */
  interface Twist {
    /** Before a request is passed on. */
    default void ask(Ask ask) throws Exception {}

    /** Before its answer is passed on. */
    default void answer(Ask ask, Reply reply) throws Exception {}
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI fake;
  private final Twist twist;

  TwistedService(URI fake, Twist twist) throws IOException {
    this.fake = fake;
    this.twist = twist;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Ask ask = new Ask(exchange.getRequestMethod(), exchange.getRequestURI().toString(), raw);
      ask.fake = fake;
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> ask.headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      Reply reply;
      synchronized (twist) {
        String before = ask.body.toString();
        twist.ask(ask);
        ask.changed |= !before.equals(ask.body.toString());
      }
      reply = send(ask);
      synchronized (twist) {
        twist.answer(ask, reply);
      }
      byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
      reply.headers.forEach(
          (name, value) -> {
            if (!OWN.contains(name)) {
              exchange.getResponseHeaders().set(name, value);
            }
          });
      exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** What the fake answers to a call that a mutant makes of its own. */
  static ObjectNode call(HttpRequest.Builder call) throws IOException, InterruptedException {
    HttpResponse.BodyHandler<String> text = HttpResponse.BodyHandlers.ofString();
    return object(HttpClient.newHttpClient().send(call.build(), text).body());
  }

  private Reply send(Ask ask) throws IOException, InterruptedException {
    String body = ask.changed ? ask.body.toString() : ask.raw;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(fake + ask.path))
            .method(ask.method, HttpRequest.BodyPublishers.ofString(body));
    ask.headers.forEach(
        (name, value) -> {
          if (!OWN.contains(name)) {
            request.header(name, value);
          }
        });
    HttpResponse<String> response = answer(request.build());
    Reply reply = new Reply();
    reply.status = response.statusCode();
    reply.body = response.body();
    response.headers().map().forEach((name, values) -> reply.headers.put(name, values.get(0)));
    return reply;
  }

  /** A connection that the fake has closed meanwhile is no mistake of the mutant. */
  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static ObjectNode object(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode node ? node : JSON.createObjectNode();
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
