package io.connectchat.harness.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.ShownMessage;
import io.connectchat.harness.kit.RoughCalls.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A client over real HTTP and WebSockets that does what it is told, wrong things too. Each method
 * does its part as it should be done; what a misbehaviour does otherwise, it says.
 */
final class RoughClient {
  static final Consumer<ObjectNode> AS_IT_SHOULD = body -> {};

  private final Street street;
  private final RoughCalls calls;
  private final String name;
  private final String token = UUID.randomUUID().toString();
  private String contact = "";
  private String participantToken = "";
  private String bearer = "";
  private String url = "";
  private RoughSocket socket;

  RoughClient(Street street, String name) {
    this.street = street;
    this.calls = new RoughCalls(street);
    this.name = name;
  }

  Answer start(Consumer<ObjectNode> change) throws Exception {
    return started(calls.start(RoughCalls.SIGNATURE, startBody(change)).get(), "");
  }

  Answer startUnsigned() throws Exception {
    return started(calls.start("", startBody(AS_IT_SHOULD)).get(), "");
  }

  Answer startAtTheGateway(Consumer<ObjectNode> change) throws Exception {
    ObjectNode body = Say.object();
    body.putObject("ParticipantDetails").put("DisplayName", name);
    change.accept(body);
    return started(calls.post("/Prod", "", "", body).get(), "/data/startChatResult");
  }

  private ObjectNode startBody(Consumer<ObjectNode> change) {
    ObjectNode body = Say.object().put("InstanceId", "an-instance");
    body.put("ContactFlowId", "a-flow").put("ClientToken", token);
    body.putObject("ParticipantDetails").put("DisplayName", name);
    body.putArray("SupportedMessagingContentTypes").add("text/plain").add(Say.RESPONSE);
    change.accept(body);
    return body;
  }

  private Answer started(Answer answer, String where) {
    contact = answer.text(where + "/ContactId");
    participantToken = answer.text(where + "/ParticipantToken");
    return answer;
  }

  Answer connect() throws Exception {
    return connect(participantToken, AS_IT_SHOULD);
  }

  Answer connect(String with, Consumer<ObjectNode> change) throws Exception {
    ObjectNode body = Say.object();
    body.putArray("Type").add("WEBSOCKET").add("CONNECTION_CREDENTIALS");
    change.accept(body);
    Answer answer = post("connection", with, body);
    if (answer.status() == 200) {
      url = answer.text("/Websocket/Url");
      String given = answer.text("/ConnectionCredentials/ConnectionToken");
      bearer = given.isEmpty() ? bearer : given;
    }
    return answer;
  }

  Answer post(String path, ObjectNode body) throws Exception {
    return post(path, bearer, body);
  }

  Answer post(String path, String with, ObjectNode body) throws Exception {
    return postLater(path, with, body).get();
  }

  CompletableFuture<Answer> postLater(String path, String with, ObjectNode body) {
    return calls.post("/participant/" + path, with, "", body);
  }

  Answer postSigned(String path, ObjectNode body) throws Exception {
    return calls.post("/participant/" + path, bearer, RoughCalls.SIGNATURE, body).get();
  }

  /** Waits for an answer that the service holds back. */
  void awaitLate(CompletableFuture<Answer> answer) throws Exception {
    long end = System.nanoTime() + SafetyNet.LIMIT.toNanos();
    while (!answer.isDone() && System.nanoTime() - end < 0) {
      street.pass(Duration.ofMillis(50));
      try {
        answer.get(50, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        // The request may have come after the time had been moved.
      }
    }
    answer.get(0, TimeUnit.SECONDS);
  }

  /** Says so many things at the same time. */
  void shout(int times) throws Exception {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, times)
            .mapToObj(i -> postLater("message", bearer, Say.text("hi " + i)))
            .toList();
    for (CompletableFuture<Answer> answer : answers) {
      answer.get();
    }
  }

  /** Puts a file where an upload was announced. */
  void upload(Answer announced, String bytes) throws Exception {
    calls.upload(announced, bytes).get();
  }

  /** Sends a message, and waits until the socket has the answer of the other side. */
  String say(String text) throws Exception {
    long before = replies();
    Answer answer = post("message", Say.text(text));
    awaitSession("a reply to " + text, session -> replies(session) > before);
    return answer.text("/Id");
  }

  /** Started, connected and subscribed, and the first heartbeat answered. */
  RoughClient inChat() throws Exception {
    start(AS_IT_SHOULD);
    connect();
    open().subscribe().beat();
    return this;
  }

  /** A new connection, with a socket that is subscribed. */
  void again() throws Exception {
    connect();
    open().subscribe().beat();
  }

  RoughSocket open() throws Exception {
    return open(url);
  }

  RoughSocket open(String at) throws Exception {
    socket = RoughSocket.open(this, street, at);
    return socket;
  }

  RoughSocket socket() {
    return socket;
  }

  /** Disconnects, waits for the last frame and closes. */
  void leave() throws Exception {
    Answer left = post("disconnect", Say.object());
    if (left.status() == 200 && socket != null && socket.isSubscribed()) {
      awaitSession("the end", session -> session.all(FrameIn.class).anyMatch(RoughClient::isEnd));
      socket.close();
    }
  }

  /** Lives on for so long, or to the chat's end, with a heartbeat every ten seconds. */
  void stay(Duration time) throws Exception {
    for (long left = time.toSeconds(); left > 0; left -= 10) {
      street.pass(Duration.ofSeconds(Math.min(10, left)));
      if (session().all(FrameIn.class).anyMatch(RoughClient::isEnd)) {
        return;
      }
      socket.beat();
    }
  }

  /** Does nothing at all for so long. */
  void idle(Duration time) {
    street.pass(time);
  }

  /** Lives on until the fake has cut its socket, as it does in the situations that lose one. */
  void losesItsSocket() throws Exception {
    street.pass(Duration.ofSeconds(3));
    socket.awaitClosed();
  }

  void shows(String... ids) throws Exception {
    String list = String.join("\",\"", ids);
    post("message", Say.text("SHOWN [\"" + list + "\"]"));
  }

  void shows(ShownMessage... messages) {
    street.recorder().shows(contact, List.of(messages));
  }

  void explains(String words) {
    street.recorder().explains(name, words);
  }

  String bearer() {
    return bearer;
  }

  String participantToken() {
    return participantToken;
  }

  String url() {
    return url;
  }

  String contact() {
    return contact;
  }

  Session session() {
    return street.recorder().session(contact);
  }

  /** The messages that came, in the order of their coming, each time they came. */
  List<JsonNode> messages() {
    return items().filter(item -> item.path("Type").asText().equals("MESSAGE")).toList();
  }

  /** The Id of the other side's latest message. */
  String reply() {
    return messages().stream()
        .filter(item -> !item.path("ParticipantRole").asText().equals("CUSTOMER"))
        .reduce((first, last) -> last)
        .orElseThrow()
        .path("Id")
        .asText();
  }

  String[] ids() {
    return messages().stream()
        .map(item -> item.path("Id").asText())
        .distinct()
        .toArray(String[]::new);
  }

  Stream<JsonNode> items() {
    return items(session());
  }

  void awaitEchoes(String text, int times) throws Exception {
    awaitSession(
        times + " echoes of " + text,
        session ->
            items(session).filter(item -> item.path("Content").asText().equals(text)).count()
                >= times);
  }

  void awaitItem(String what, Predicate<JsonNode> wanted) throws Exception {
    awaitSession(what, session -> items(session).anyMatch(wanted));
  }

  void awaitSession(String what, Predicate<Session> seen) throws Exception {
    street.await(contact, what, seen);
  }

  private long replies() {
    return replies(session());
  }

  private static long replies(Session session) {
    return items(session)
        .filter(item -> item.path("Type").asText().equals("MESSAGE"))
        .filter(item -> !item.path("ParticipantRole").asText().equals("CUSTOMER"))
        .count();
  }

  private static Stream<JsonNode> items(Session session) {
    return session
        .all(FrameIn.class)
        .map(frame -> Bodies.json(Bodies.json(frame.frame().text()).path("content").asText("")));
  }

  private static boolean isEnd(FrameIn frame) {
    return frame.frame().text().contains("event.chat.ended");
  }
}
