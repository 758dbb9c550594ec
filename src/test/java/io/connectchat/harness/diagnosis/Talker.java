package io.connectchat.harness.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.PlainCall;
import io.connectchat.harness.customer.PlainSocket;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client that makes every mistake that it is told to make, and notes what came of it. */
final class Talker implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = SafetyNet.LIMIT;

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = (EventLoop) loops.next();
  private final Transport transport =
      Transport.of(Optional.empty(), Limits.of(PATIENCE, PATIENCE, PATIENCE));
  private final URI service;
  private final List<Observation> seen = new ArrayList<>();
  private final Map<Integer, PlainSocket> sockets = new HashMap<>();
  private String contactId = "";
  private String participantId = "";
  private String participantToken = "";
  private String connectionToken = "";
  private String url = "";

  Talker(URI service) {
    this.service = service;
  }

  String contactId() {
    return contactId;
  }

  String participantId() {
    return participantId;
  }

  String participantToken() {
    return participantToken;
  }

  String connectionToken() {
    return connectionToken;
  }

  /** From now on it is about that contact. */
  void adopts(String contact) {
    contactId = contact;
  }

  /** What the conversation so far shows. */
  List<Diagnosis> diagnoses() {
    synchronized (seen) {
      return Diagnosis.of(Course.of(Session.of("talker", seen)));
    }
  }

  void notes(Observation observation) {
    synchronized (seen) {
      seen.add(observation);
      seen.notifyAll();
    }
  }

  // Calls

  Exchange start() {
    return start("{}");
  }

  /** A start with more members. */
  Exchange start(String more) {
    Operation operation = Operation.START_CHAT_CONTACT;
    URI uri = URI.create(service + operation.path());
    byte[] body = bytes(startBody(more));
    Request signed =
        SigV4.onLoopback("us-east-1")
            .sign(new Request(operation, uri, Map.of("Content-Type", "application/json"), body));
    Exchange start = call("StartChatContact", "PUT", uri, signed.headers(), body);
    started(start.answered().json());
    return start;
  }

  Exchange startAt(URI front, String more) {
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    Exchange start = call("GatewayStart", "POST", front, headers, bytes(startBody(more)));
    started(start.answered().json().at("/data/startChatResult"));
    return start;
  }

  private static JsonNode startBody(String more) {
    ObjectNode body = (ObjectNode) json(more);
    body.put("InstanceId", "an-instance").put("ContactFlowId", "a-flow");
    body.putObject("ParticipantDetails").put("DisplayName", "Ann");
    return body;
  }

  private void started(JsonNode given) {
    contactId = given.path("ContactId").asText(contactId);
    participantId = given.path("ParticipantId").asText(participantId);
    participantToken = given.path("ParticipantToken").asText(participantToken);
  }

  Exchange stop() {
    Operation operation = Operation.STOP_CONTACT;
    URI uri = URI.create(service + operation.path());
    byte[] body =
        bytes(json("{\"InstanceId\":\"an-instance\",\"ContactId\":\"" + contactId + "\"}"));
    Request signed =
        SigV4.onLoopback("us-east-1")
            .sign(new Request(operation, uri, Map.of("Content-Type", "application/json"), body));
    return call("StopContact", "POST", uri, signed.headers(), body);
  }

  Exchange connect() {
    return connect(participantToken);
  }

  Exchange connect(String token) {
    Exchange made =
        participant(
            "CreateParticipantConnection",
            "connection",
            token,
            "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}");
    JsonNode answer = made.answered().json();
    connectionToken = answer.at("/ConnectionCredentials/ConnectionToken").asText(connectionToken);
    url = answer.at("/Websocket/Url").asText(url);
    return made;
  }

  Exchange say(String contentType, String content) {
    ObjectNode body = JSON.createObjectNode();
    body.put("ContentType", contentType).put("Content", content);
    return participant("SendMessage", "message", connectionToken, body.toString());
  }

  Exchange event(String body) {
    return participant("SendEvent", "event", connectionToken, body);
  }

  Exchange transcript(String body) {
    return participant("GetTranscript", "transcript", connectionToken, body);
  }

  Exchange disconnect() {
    return participant("DisconnectParticipant", "disconnect", connectionToken, "{}");
  }

  Exchange participant(String operation, String path, String bearer, String body) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    if (!bearer.isEmpty()) {
      headers.put("X-Amz-Bearer", bearer);
    }
    URI uri = URI.create(service + "/participant/" + path);
    return call(operation, "POST", uri, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  Exchange call(
      String operation, String method, URI uri, Map<String, String> headers, byte[] body) {
    long from = System.nanoTime();
    try {
      PlainCall.Reply reply =
          PlainCall.send(transport, loop, method, uri, headers, body, PATIENCE)
              .get(SafetyNet.SECONDS, TimeUnit.SECONDS);
      Map<String, String> lower = new HashMap<>();
      headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
      Exchange exchange =
          new Exchange(
              operation,
              new Asked(method, uri, lower, new String(body, StandardCharsets.UTF_8)),
              new Answered(
                  reply.status(),
                  reply.headers(),
                  new String(reply.body(), StandardCharsets.UTF_8),
                  reply.failure(),
                  Instant.now()),
              from,
              System.nanoTime());
      notes(exchange);
      return exchange;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  // Sockets

  /** Starts, connects, opens a socket and subscribes. */
  Talker subscribed() {
    start();
    connect();
    open();
    subscribe();
    return this;
  }

  int open() {
    int number = sockets.size() + 1;
    long from = System.nanoTime();
    PlainSocket.Listener ear =
        new PlainSocket.Listener() {
          @Override
          public void opened() {
            notes(new Observation.SocketOpened(number, from, System.nanoTime()));
          }

          @Override
          public void text(String text, long nanos) {
            notes(new Observation.FrameIn(number, nanos, Frames.read(text)));
          }

          @Override
          public void binary(int bytes, long nanos) {}

          @Override
          public void refused(int status, String why) {
            notes(new Observation.SocketRefused(number, status, why, System.nanoTime()));
          }

          @Override
          public void closed(int code, String reason, boolean byUs) {
            notes(new Observation.SocketClosed(number, System.nanoTime(), code, reason, byUs));
          }
        };
    sockets.put(number, PlainSocket.open(transport, loop, URI.create(url), ear));
    await(one -> one instanceof Observation.SocketOpened opened && opened.socket() == number);
    return number;
  }

  void subscribe() {
    send(sockets.size(), Frames.SUBSCRIBE);
    int number = sockets.size();
    await(
        one ->
            one instanceof Observation.FrameIn in
                && in.socket() == number
                && in.frame() instanceof Frame.SubscribeAck);
  }

  void send(int socket, String text) {
    notes(new Observation.FrameOut(socket, System.nanoTime(), text));
    sockets.get(socket).send(text);
  }

  void hangUp(int socket) {
    sockets.get(socket).close();
    awaitClosed(socket);
  }

  void awaitClosed(int socket) {
    await(one -> one instanceof Observation.SocketClosed closed && closed.socket() == socket);
  }

  /** Waits for a message with this content. */
  void awaitMessage(String content) {
    await(
        one ->
            one instanceof Observation.FrameIn in
                && in.frame() instanceof Frame.Chat chat
                && chat.item().content().equals(content));
  }

  void awaitEnd() {
    await(
        one ->
            one instanceof Observation.FrameIn in
                && in.frame() instanceof Frame.Chat chat
                && chat.item().isChatEnded());
  }

  void await(Predicate<Observation> expected) {
    await(expected, 1);
  }

  void await(Predicate<Observation> expected, int times) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (seen) {
      while (seen.stream().filter(expected).count() < times) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("it did not come; seen: " + seen);
        }
        try {
          seen.wait(left / 1_000_000 + 1);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
