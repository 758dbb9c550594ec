package io.connectchat.harness.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Listens to everything that a version of the SDK can say about a chat. */
public final class WireCapture {
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  private final List<Exchange> heard = Collections.synchronizedList(new ArrayList<>());
  private volatile String next = "";

  private WireCapture() {}

  /**
   * What the version sends, each request once; a request that it refuses to send is missing.
   *
   * @throws UncheckedIOException if there is no port to listen on
   */
  public static List<Exchange> of(Inside sdk) {
    WireCapture capture = new WireCapture();
    HttpServer server = capture.listen();
    try {
      sdk.speak(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), capture::expect);
    } finally {
      server.stop(0);
    }
    return List.copyOf(capture.heard);
  }

  private void expect(String what) {
    next = what;
  }

  private HttpServer listen() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
      HttpServer server = HttpServer.create(anyPort, 0);
      server.createContext("/", this::answer);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("there is no port to listen on at 127.0.0.1", e);
    }
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String line = call.getRequestMethod() + " " + call.getRequestURI();
    heard.add(new Exchange(next, Normal.lines(line, call.getRequestHeaders(), body)));
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(200, EMPTY.length);
    call.getResponseBody().write(EMPTY);
    call.close();
  }
}
