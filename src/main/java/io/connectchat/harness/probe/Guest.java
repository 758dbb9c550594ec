package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.wire.Operation;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A customer in a probe's hand: does what it is told, wrong things too, and notes everything. Calls
 * wait for their answers; used by one thread.
 */
final class Guest {
  private final Stage stage;
  private final Diary diary;
  private final Calls calls;
  private final List<Line> lines = new ArrayList<>();
  private String contactId = "";
  private String participantToken = "";
  private String connectionToken = "";
  private String socketUrl = "";

  Guest(Stage stage, Diary diary) {
    this.stage = stage;
    this.diary = diary;
    this.calls = new Calls(stage, diary);
  }

  String name() {
    return diary.name();
  }

  String contactId() {
    return contactId;
  }

  String participantToken() {
    return participantToken;
  }

  String connectionToken() {
    return connectionToken;
  }

  String socketUrl() {
    return socketUrl;
  }

  Diary diary() {
    return diary;
  }

  // Starting

  /** A start as it should be, in which the probe may change what it likes. */
  ObjectNode startBody() {
    ObjectNode body = Bits.object();
    body.put("InstanceId", stage.place().instance().instanceId());
    body.put("ContactFlowId", stage.place().instance().contactFlowId());
    body.putObject("ParticipantDetails").put("DisplayName", "Probe " + name());
    body.put("ClientToken", Bits.token());
    stage
        .place()
        .ledger()
        .ifPresent(book -> book.marks().forEach(body.withObject("/Attributes")::put));
    return body;
  }

  /** Starts a chat; it is this guest's from then on. */
  Exchange start() throws InterruptedException {
    return start(body -> {});
  }

  /** Starts a chat that differs from an ordinary one. */
  Exchange start(Consumer<ObjectNode> changes) throws InterruptedException {
    ObjectNode body = startBody();
    changes.accept(body);
    String token = body.path("ClientToken").asText("probe " + name());
    stage.chats().starting(token, Bits.bytes(body));
    Exchange start = calls.signed(Operation.START_CHAT_CONTACT, body);
    answered(token, start.answered().json(), start);
    return start;
  }

  /** Starts a chat without a signature. */
  void startUnsigned() throws InterruptedException {
    URI uri = Place.below(stage.place().connect(), Operation.START_CHAT_CONTACT.path());
    Map<String, String> headers = Map.of("Content-Type", Calls.JSON);
    took(
        calls
            .any("StartChatContact", "PUT", uri, headers, Bits.bytes(startBody()))
            .answered()
            .json());
  }

  /** Starts a chat through the API Gateway front. */
  Exchange startAtGateway(ObjectNode body) throws InterruptedException {
    String token = "gateway " + Bits.token();
    stage.chats().starting(token, Bits.bytes(body));
    Exchange start =
        calls.any(
            "GatewayStart",
            "POST",
            stage.place().gateway().orElseThrow(),
            Map.of("Content-Type", Calls.JSON),
            Bits.bytes(body));
    answered(token, start.answered().json().at("/data/startChatResult"), start);
    return start;
  }

  private void answered(String token, JsonNode started, Exchange start) {
    boolean refused = start.answered().status() >= HttpURLConnection.HTTP_BAD_REQUEST;
    stage.chats().answered(token, started.path("ContactId").asText(""), refused);
    took(started);
  }

  private void took(JsonNode started) {
    String contact = started.path("ContactId").asText("");
    if (!contact.isEmpty()) {
      stage.chats().started(contact, this);
      contactId = contact;
      participantToken = started.path("ParticipantToken").asText("");
    }
  }

  /** Goes on only with a chat. */
  void needsChat() throws ProbeOver {
    if (participantToken.isEmpty()) {
      throw new ProbeOver("no chat could be started");
    }
  }

  /** StopContact for a chat. */
  Exchange stop(String contact) throws InterruptedException {
    ObjectNode body = Bits.object();
    body.put("InstanceId", stage.place().instance().instanceId()).put("ContactId", contact);
    Exchange stop = calls.signed(Operation.STOP_CONTACT, body);
    if (stop.answered().accepted()) {
      stage.chats().ended(contact);
    }
    return stop;
  }

  // Connecting

  /** Connects as a web customer does, and uses what it gets from then on. */
  Exchange connect() throws InterruptedException {
    Exchange connection =
        call(Route.CONNECTION, participantToken, Bits.types("WEBSOCKET", "CONNECTION_CREDENTIALS"));
    JsonNode answer = connection.answered().json();
    String token = answer.at("/ConnectionCredentials/ConnectionToken").asText("");
    connectionToken = token.isEmpty() ? connectionToken : token;
    String url = answer.at("/Websocket/Url").asText("");
    socketUrl = url.isEmpty() ? socketUrl : url;
    return connection;
  }

  /** Opens a socket with the latest URL. */
  Line open() throws InterruptedException {
    return open(socketUrl);
  }

  /** Opens a socket with any URL, and waits until it is open or refused. */
  Line open(String url) throws InterruptedException {
    Line line = new Line(stage, diary, lines.size() + 1);
    lines.add(line);
    line.open(Bits.uri(url));
    return line;
  }

  /** Starts, connects, opens a socket and subscribes. */
  Line begin() throws InterruptedException, ProbeOver {
    start();
    return enter();
  }

  /** Connects to the chat that was started, opens a socket and subscribes. */
  Line enter() throws InterruptedException, ProbeOver {
    needsChat();
    connect();
    if (connectionToken.isEmpty() || Bits.uri(socketUrl).getHost() == null) {
      throw new ProbeOver("no connection was given");
    }
    Line line = open();
    line.subscribe();
    return line;
  }

  // Speaking

  /** Says a text. */
  Exchange say(String text) throws InterruptedException {
    return send("text/plain", text, Bits.token());
  }

  /** Sends a message. */
  Exchange send(String contentType, String content, String clientToken)
      throws InterruptedException {
    ObjectNode body = Bits.object();
    body.put("ContentType", contentType).put("Content", content).put("ClientToken", clientToken);
    return call(Route.MESSAGE, connectionToken, body);
  }

  /** Sends an event. */
  Exchange event(String type, String content, String clientToken) throws InterruptedException {
    ObjectNode body = Bits.object();
    body.put("ContentType", type).put("ClientToken", clientToken);
    if (!content.isEmpty()) {
      body.put("Content", content);
    }
    return call(Route.EVENT, connectionToken, body);
  }

  /** DisconnectParticipant. */
  Exchange disconnect() throws InterruptedException {
    ObjectNode body = Bits.object();
    body.put("ClientToken", Bits.token());
    Exchange disconnect = call(Route.DISCONNECT, connectionToken, body);
    if (disconnect.answered().accepted()) {
      stage.chats().ended(contactId);
    }
    return disconnect;
  }

  // Calling

  /** A participant operation with any bearer; an empty one is left out. */
  Exchange call(Route route, String bearer, JsonNode body) throws InterruptedException {
    return calls.participant(route, bearer, Map.of(), Bits.bytes(body));
  }

  /** How this guest calls otherwise. */
  Calls calls() {
    return calls;
  }

  Place place() {
    return stage.place();
  }

  // Waiting

  /** Waits for something to be seen, as long as patience lasts. */
  boolean await(Predicate<List<Observation>> expected) throws InterruptedException {
    return diary.await(expected, stage.patience());
  }

  /** Closes the sockets. */
  void leave() {
    lines.forEach(Line::close);
  }

  List<Line> lines() {
    return lines;
  }
}
