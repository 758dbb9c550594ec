package io.connectchat.harness.gatling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.target.start.Starts;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a real instance is one line that says what to check, before any load. */
class RemotePreflightTest {
  private static final String INSTANCE = "/instance/";
  private static final String START = "/contact/chat";
  private static final String CONNECTION = "/participant/connection";
  private static final String SEEN =
      "{\"Instance\":{\"Id\":\"i\",\"InstanceAlias\":\"staging\",\"Tags\":{}}}";
  private static final String KEY = "AKIDPREFLIGHT";
  private static final String SECRET_KEY = "preflight-secret";
  private static final String CLOCK = "the clock of this machine is wrong";
  private static final String STARTED =
      "{\"ContactId\":\"c-1\",\"ParticipantId\":\"p-1\",\"ParticipantToken\":\"t-1\"}";

  private final Map<String, Answer> answers = new HashMap<>();
  private HttpServer service;

  @TempDir private Path results;

  private record Answer(int status, String type, String body) {}

  @BeforeEach
  void serve() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::answer);
    service.start();
    answers.put(INSTANCE, new Answer(200, "", SEEN));
    answers.put(START, new Answer(200, "", STARTED));
    answers.put("/contact/stop", new Answer(200, "", "{}"));
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /instance/    | 403 | ExpiredTokenException | The security token included in the request is expired | the credentials have expired: log in again (aws sso login), or renew them
          /instance/    | 403 | UnrecognizedClientException | The security token included in the request is invalid. | the credentials are not those of an account with this instance: check AWS_PROFILE or AWS_ACCESS_KEY_ID, and chat.region
          /instance/    | 403 | InvalidSignatureException | Credential should be scoped to a valid region. | the credentials are not those of an account with this instance: check AWS_PROFILE or AWS_ACCESS_KEY_ID, and chat.region
          /instance/    | 404 | ResourceNotFoundException | Instance not found | there is no such instance or flow in this Region: check chat.instanceId, chat.contactFlowId and chat.region
          /contact/chat | 403 | AccessDeniedException | User: arn:aws:sts::1:assumed-role/x is not authorized to perform: connect:StartChatContact | no permission: the credentials need connect:StartChatContact on the instance and the flow
          /contact/chat | 404 | ResourceNotFoundException | The specified flow was not found | there is no such instance or flow in this Region: check chat.instanceId, chat.contactFlowId and chat.region
          /contact/chat | 400 | InvalidRequestException | Chat is not enabled for this instance | is chat enabled for this instance, and the flow a published one that takes chats?
          /contact/chat | 400 | InvalidParameterException | Value for ContactFlowId is not valid | check chat.contactFlowId (a published flow), and the members of the start
          """)
  void aRefusalIsNamedWithWhatToCheck(
      String path, int status, String type, String message, String advice) {
    answers.put(path, new Answer(status, type, "{\"message\":\"" + message + "\"}"));

    String line = line(url());

    assertThat(line).contains(status + " " + type, message.substring(0, 12)).contains(advice);
    assertThat(line.lines()).hasSize(1);
    assertThat(line).doesNotContain("chat.notProduction", "null", "Exception in");
  }

  /** The service's clock is ahead of ours, or behind, and it checks signatures. */
  @ParameterizedTest
  @CsvSource({"PT20M, Signature expired", "PT-20M, Signature not yet current"})
  void aClockThatIsOffIsNamedByTheLookAtTheInstance(Duration off, String refusal) {
    try (ConnectChatMock fake = skewed(off).start()) {
      assertThat(signedLine(fake.url()))
          .startsWith("the instance cannot be looked at: " + fake.url())
          .contains("403 InvalidSignatureException", refusal, CLOCK);
      assertThat(fake.journal())
          .noneMatch(entry -> "StartChatContact".equals(entry.details().get("operation")));
    }
  }

  /** The AWS SDK, which looks, corrects itself by the service's Date; the start is ours. */
  @ParameterizedTest
  @CsvSource({"PT20M, Signature expired", "PT-20M, Signature not yet current"})
  void aClockThatIsOffIsNamedByTheFirstStart(Duration off, String refusal, @TempDir Path stubs)
      throws IOException {
    try (ConnectChatMock fake = skewed(off).mappings(lookIn(stubs)).start()) {
      assertThat(signedLine(fake.url()))
          .startsWith("the first customer's start was refused with 403 InvalidSignatureException")
          .contains(refusal, CLOCK);
    }
  }

  private static Path lookIn(Path stubs) throws IOException {
    Files.writeString(
        stubs.resolve("look.json"),
        """
        {"request": {"method": "GET", "urlPathPattern": "/instance/.*"},
         "response": {"status": 200, "jsonBody": %s}}
        """
            .formatted(SEEN));
    return stubs;
  }

  private static ConnectChatMockBuilder skewed(Duration off) {
    return ConnectChatMock.builder()
        .clock(Clock.offset(Clock.systemUTC(), off))
        .verifySigV4(KEY + ":" + SECRET_KEY);
  }

  private String signedLine(URI endpoint) {
    System.setProperty("aws.accessKeyId", KEY);
    System.setProperty("aws.secretAccessKey", SECRET_KEY);
    try {
      return line(endpoint);
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }

  @ParameterizedTest
  @CsvSource({"/instance/, 407", "/instance/, 502", "/contact/chat, 407", "/contact/chat, 403"})
  void aProxyInBetweenIsNamed(String path, int status) {
    answers.put(path, new Answer(status, "", "<html><h1>Access via proxy</h1></html>"));

    assertThat(line(url()))
        .contains(Integer.toString(status))
        .contains(
            status == 407
                ? "a proxy in between wants a login"
                : "that is no answer of Amazon Connect: a proxy in between, or another address?");
  }

  @ParameterizedTest
  @CsvSource({"/instance/", "/contact/chat", "/participant/connection"})
  void aPageInPlaceOfAnAnswerIsNamed(String path) {
    answers.put(path, new Answer(200, "", "<html><h1>Please log in</h1></html>"));

    assertThat(line(url())).containsAnyOf("a proxy", "proxy's page");
  }

  @Test
  void whoMayNotLookAtTheInstanceVouchesForIt() {
    answers.put(
        INSTANCE, new Answer(403, "AccessDeniedException", "{\"message\":\"not authorized\"}"));

    assertThat(line(url()))
        .contains("chat.notProduction", "403 AccessDeniedException", "give its id");
  }

  @Test
  void aParticipantServiceOfAnotherRegionIsNamedAndTheChatIsEnded() {
    answers.put(
        CONNECTION, new Answer(403, "AccessDeniedException", "{\"message\":\"Access denied\"}"));

    assertThat(line(url()))
        .contains("to the first customer's connection", "403")
        .contains("is chat.participantEndpoint (or chat.region) that of the instance?");
    assertThat(results).as("the contact was stopped, nothing is left to sweep").isEmptyDirectory();
  }

  @Test
  void anAddressThatTakesNoConnectionIsNamed() throws IOException {
    URI gone;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gone = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }

    assertThat(line(gone))
        .contains(gone + " takes no connection", "check chat.region and the network");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNamed() {
    try (ConnectChatMock fake = ConnectChatMock.builder().tls().start()) {
      assertThat(line(fake.url()))
          .contains("is not signed by a CA that is trusted here", "chat.caFile");
    }
  }

  @Test
  void aCertificateOfAnotherHostIsNamed() {
    try (ConnectChatMock fake = ConnectChatMock.builder().host("0.0.0.0").tls().start()) {
      URI other = URI.create("https://127.0.0.7:" + fake.port());

      assertThat(line(other, "chat.caFile", fake.certificate().orElseThrow().toString()))
          .contains("the certificate is not one of 127.0.0.7");
    }
  }

  @Test
  void plainHttpWhereTlsIsAskedForIsNamed() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answerInPlain(plain));
      answering.setDaemon(true);
      answering.start();

      assertThat(line(URI.create("https://127.0.0.1:" + plain.getLocalPort())))
          .contains("does not speak TLS");
    }
  }

  private static void answerInPlain(ServerSocket plain) {
    while (!plain.isClosed()) {
      try (Socket socket = plain.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // It was closed: the test is over.
      }
    }
  }

  /** A flow that only queues answers nothing: its chats are as good. */
  @ParameterizedTest
  @ValueSource(strings = {"echo", "silent"})
  void whatIsWellWithTheInstanceLeavesNothingBehind(String agent, @TempDir Path stubs)
      throws IOException {
    try (ConnectChatMock fake = looked(stubs).agent(agent).start()) {
      assertThat(line(fake.url())).isEmpty();
      assertThat(results).isEmptyDirectory();
      assertThat(fake.journal())
          .extracting(entry -> entry.details().get("operation"))
          .containsSubsequence(
              "StartChatContact",
              "CreateParticipantConnection",
              "SendMessage",
              "DisconnectParticipant");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {fault: reject, status: 503}              | WebSocket to 127.0.0.1 did not open | 503 | a proxy or firewall that does not let WebSockets (wss) through to that host
          {fault: drop, of: subscribe}              | opened, and its subscription was not acknowledged | expected the subscription's ack | passes no frames on
          {fault: drop, of: echo, every: 1}         | message was accepted and did not come back on its WebSocket | expected the echo | chat.echoTimeout
          {fault: deny, operation: SendMessage}     | message was answered 403 | explicit deny | authorizer
          {fault: throttle, operation: SendMessage} | message was answered 429 | TooManyRequestsException | slow down
          """)
  void whatBreaksTheChatAfterTheConnectionIsNamedBeforeTheLoad(
      String fault, String what, String came, String advice, @TempDir Path stubs)
      throws IOException {
    try (ConnectChatMock fake = looked(stubs).faults("faults:\n  - " + fault + "\n").start()) {
      String line = line(fake.url(), "chat.echoTimeout", "1s");

      assertThat(line).startsWith("the first customer's ");
      assertThat(line).contains(what, came, advice).hasLineCount(1);
      assertThat(line).doesNotContain("authToken", "ws://");
      assertThat(results).as("its chat has ended").isEmptyDirectory();
    }
  }

  /** The message may still be accepted, before the chat has ended or while it ends. */
  @Test
  void aChatThatEndsAtOnceIsNamedBeforeTheLoad(@TempDir Path stubs) throws IOException {
    String plan = "faults: [{fault: end, on: subscribe}, {fault: drop, of: echo}]";
    try (ConnectChatMock fake = looked(stubs).faults(plan).start()) {
      String line = line(fake.url(), "chat.echoTimeout", "30s");

      assertThat(line).startsWith("the first customer's chat ended before it").hasLineCount(1);
      assertThat(line).contains("chat.contactFlowId", "disconnect at once?");
      assertThat(results).isEmptyDirectory();
    }
  }

  private static ConnectChatMockBuilder looked(Path stubs) throws IOException {
    return ConnectChatMock.builder().mappings(lookIn(stubs));
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + service.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Answer answer =
        answers.entrySet().stream()
            .filter(each -> path.startsWith(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(new Answer(404, "", ""));
    exchange.getRequestBody().readAllBytes();
    if (!answer.type().isEmpty()) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", answer.type());
    }
    boolean page = answer.body().startsWith("<");
    exchange.getResponseHeaders().set("Content-Type", page ? "text/html" : "application/json");
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** What the user is told; empty when everything is well. */
  private String line(URI endpoint, String... more) {
    Map<String, String> given =
        new HashMap<>(
            Map.of(
                "chat.target", "aws",
                "chat.endpoint", endpoint.toString(),
                "chat.instanceId", "staging-id",
                "chat.contactFlowId", "flow",
                "chat.allowedInstances", "staging-id",
                "chat.confirmInstance", "staging-id",
                "chat.budget.chats", "10"));
    for (int i = 0; i < more.length; i += 2) {
      given.put(more[i], more[i + 1]);
    }
    Settings settings =
        Settings.load(SettingsSources.of(given, Map.of(), Path.of("")), "BadInput", Map.of());
    Transport transport =
        Transport.of(
            settings.caFile(),
            Limits.of(settings.requestTimeout(), settings.echoTimeout(), settings.replyTimeout()));
    Throwable refused =
        catchThrowable(
            () ->
                ReachedTarget.of(
                        settings,
                        transport,
                        new FirstCustomer.Way("run", Starts.of(settings), Optional.of(results)))
                    .close());
    if (refused == null) {
      return "";
    }
    assertThat(refused).isInstanceOfAny(Unreachable.class, BadSetting.class);
    return refused.getMessage();
  }
}
