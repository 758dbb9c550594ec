package io.connectchat.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket of java.net.http that keeps what comes in, so that a test can wait for it. */
final class Frames implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final long PATIENCE_SECONDS = SafetyNet.SECONDS;

  private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
  private final WebSocket socket;

  private Frames(String url) {
    socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
  }

  static Frames open(String url) {
    return new Frames(url);
  }

  /** Opens a socket, subscribes it and takes the acknowledgement. */
  static Frames subscribed(String url) {
    Frames frames = open(url);
    frames.send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}");
    JsonNode ack = frames.next();
    if (!ack.path("content").path("status").asText().equals("success")) {
      throw new AssertionError("no acknowledgement of the subscription, but " + ack);
    }
    return frames;
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  WebSocket socket() {
    return socket;
  }

  /** The next frame, parsed. */
  JsonNode next() {
    return parse(nextText());
  }

  String nextText() {
    try {
      String frame = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame within " + PATIENCE_SECONDS + " s");
      }
      return frame;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The item inside the next frame, which must be one of aws/chat. */
  JsonNode nextItem() {
    JsonNode frame = next();
    if (!frame.path("topic").asText().equals("aws/chat")) {
      throw new AssertionError("expected a frame of aws/chat, but got " + frame);
    }
    return parse(frame.get("content").textValue());
  }

  /** The items inside the next frames. */
  List<JsonNode> nextItems(int count) {
    List<JsonNode> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(nextItem());
    }
    return items;
  }

  /** Proves that no chat frame is on its way: the answer to a heartbeat is the next frame. */
  boolean nothingElseCame() {
    send("{\"topic\":\"aws/heartbeat\"}");
    return next().path("topic").asText().equals("aws/heartbeat");
  }

  /** The code that the server closed with. */
  int closeCode() {
    return closeCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      arrived.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    arrived.add("binary " + StandardCharsets.UTF_8.decode(data));
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
    arrived.add("pong");
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closeCode.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
