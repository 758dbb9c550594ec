package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Request;
import io.netty.channel.EventLoop;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The HTTP/1.1 connections of one event loop, shared by the customers that live on it. */
final class HttpPool {
  private final EventLoop loop;
  private final Transport transport;
  private final HttpDeadlines deadlines;
  private final HttpHead head = new HttpHead();
  private final Map<String, Deque<HttpConnection>> idle = new HashMap<>();

  private URI lastUri;
  private String lastOrigin;

  HttpPool(EventLoop loop, Transport transport) {
    this.loop = loop;
    this.transport = transport;
    this.deadlines = new HttpDeadlines(loop, transport::nanos, transport.limits().request());
  }

  /** Sends a request; the answer comes always, at the latest after the limit for a call. */
  CompletableFuture<Answer> send(Request request) {
    HttpExchange exchange;
    try {
      exchange = new HttpExchange(request, deadlines);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(
          new Answer.Unsent("a header with a character that HTTP forbids, not sent"));
    }
    send(exchange, request.uri());
    return exchange.answer();
  }

  private void send(HttpExchange exchange, URI uri) {
    String origin = originOf(uri);
    HttpConnection connection = takeIdle(origin);
    if (connection == null) {
      connection = new HttpConnection(this, origin);
      connection.send(exchange);
      transport.connect(loop, uri, connection.handlers(), connection::failed);
    } else {
      connection.send(exchange);
    }
  }

  void release(HttpConnection connection, String origin) {
    idle.computeIfAbsent(origin, o -> new ArrayDeque<>()).push(connection);
  }

  void forget(HttpConnection connection, String origin) {
    Deque<HttpConnection> connections = idle.get(origin);
    if (connections != null) {
      connections.remove(connection);
    }
  }

  HttpHead head() {
    return head;
  }

  long nanos() {
    return transport.nanos();
  }

  boolean keepsRaw() {
    return transport.keepsRaw();
  }

  private HttpConnection takeIdle(String origin) {
    Deque<HttpConnection> connections = idle.get(origin);
    if (connections == null) {
      return null;
    }
    long oldest = nanos() - transport.limits().idle().toNanos();
    for (HttpConnection last = connections.peekLast();
        last != null && last.idleSince() - oldest < 0;
        last = connections.peekLast()) {
      connections.removeLast();
      last.close();
    }
    return connections.poll();
  }

  /** A target has few URIs, and one of them is that of all messages. */
  private String originOf(URI uri) {
    if (uri != lastUri) {
      lastUri = uri;
      lastOrigin = origin(uri);
    }
    return lastOrigin;
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
