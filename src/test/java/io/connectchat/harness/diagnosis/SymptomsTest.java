package io.connectchat.harness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.ShownMessage;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.mock.ConnectChatMock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each symptom is provoked on the fake as its victims provoke it, and is told by its evidence. */
class SymptomsTest {
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";
  private static final String INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive";

  /** Two items of one millisecond have no order. */
  private static final Duration APART = Duration.ofMillis(20);

  private static final ConnectChatMock WELL = ConnectChatMock.start();

  private ConnectChatMock fake = WELL;
  private Talker ann;

  @AfterEach
  void end() {
    ann.close();
    if (fake != WELL) {
      fake.close();
    }
  }

  @AfterAll
  static void endWell() {
    WELL.close();
  }

  private Talker on(ConnectChatMock started) {
    fake = started;
    ann = new Talker(fake.url());
    return ann;
  }

  private Talker onFake() {
    return on(WELL);
  }

  private Talker onFakeWith(String fault) {
    return on(ConnectChatMock.builder().faults("faults:\n  - " + fault + "\n").start());
  }

  /** The diagnosis that is named first, and its evidence. */
  private void assertFirst(String id, Likelihood likelihood, String... evidence) {
    List<Diagnosis> diagnoses = ann.diagnoses();
    assertThat(diagnoses).extracting(one -> one.symptom().id()).startsWith(id);
    assertThat(diagnoses.get(0).likelihood()).isEqualTo(likelihood);
    assertThat(diagnoses.get(0).evidence()).contains(evidence);
  }

  private void assertIds(String... ids) {
    assertThat(ann.diagnoses()).extracting(one -> one.symptom().id()).containsExactly(ids);
  }

  private void cut() {
    admin("DELETE", "/contacts/" + ann.contactId() + "/sockets", "");
  }

  private void agentSays(String text) {
    admin("POST", "/contacts/" + ann.contactId() + "/messages", "{\"Content\":\"" + text + "\"}");
  }

  private void admin(String method, String path, String body) {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(fake.url() + "/__admin/chat" + path))
                      .method(method, HttpRequest.BodyPublishers.ofString(body))
                      .header("Content-Type", "application/json")
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aChatThatGoesWellHasNoDiagnosis() {
    onFake().subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");
    ann.transcript("{}");
    ann.disconnect();
    ann.awaitEnd();
    ann.hangUp(1);

    assertThat(ann.diagnoses()).isEmpty();
  }

  @Test
  void whoComesBackWithoutReadingTheTranscriptHasLostWhatFellIntoTheGap() {
    onFake().subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");
    cut();
    ann.awaitClosed(1);
    agentSays("in the gap");
    ann.connect();
    ann.open();
    ann.subscribe();
    agentSays("after it");
    ann.awaitMessage("after it");

    assertFirst(
        "8-01",
        Likelihood.CERTAIN,
        "socket 1 was closed by the other side with code 1006",
        "GetTranscript was not read after that");
    ann.transcript("{}");
    assertThat(ann.diagnoses()).isEmpty();
  }

  @Test
  void whoNeverComesBackHasLostWhatItSent() {
    onFake().subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");
    cut();
    ann.awaitClosed(1);
    ann.say("text/plain", "into the gap");

    assertFirst("8-01", Likelihood.CERTAIN, "none was subscribed after it; 1 of the customer's");
  }

  @Test
  void framesOfAnotherContactAloneAreAClientWithTheWrongContact() {
    String other = "11111111-2222-4333-8444-555555555555";
    on(ConnectChatMock.builder()
            .faults(
                "faults:\n  - {fault: set, of: chat, member: ContactId, to: "
                    + other
                    + "}\n  - {fault: set, of: chat, member: InitialContactId, to: "
                    + other
                    + "}\n")
            .start())
        .subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");

    assertFirst("8-02", Likelihood.LIKELY, "are of contact " + other, ann.contactId());
  }

  @Test
  void aClientThatShowsNothingOfWhatCameHasTwoExplanations() {
    onFake().subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");
    ann.notes(new Observation.Shown(List.of(), System.nanoTime()));

    assertIds("8-02", "8-23");
    assertThat(ann.diagnoses().get(1).evidence()).contains("is content parsed once only?");
    ann.notes(
        new Observation.Shown(List.of(new ShownMessage("an-id", "hello")), System.nanoTime()));
    assertIds();
  }

  @Test
  void aReceiptForTheCustomersOwnMessageIsForTheWrongPerson() {
    onFake().subscribed();
    Exchange said = ann.say("text/plain", "hello");
    String id = said.answered().json().path("Id").asText();
    ann.event(receipt(id));

    assertFirst("8-03", Likelihood.CERTAIN, "a receipt for its own message " + id);
  }

  @Test
  void aReceiptThatNamesNobodyInTheChatIsForTheWrongPerson() {
    String stranger = "99999999-2222-4333-8444-555555555555";
    onFakeWith(
            "{fault: set, of: receipt, member: 'MessageMetadata.Receipts', to:"
                + " [{RecipientParticipantId: '"
                + stranger
                + "'}]}")
        .subscribed();
    Frame.Chat[] answer = new Frame.Chat[1];
    ann.say("text/plain", "hello");
    ann.await(
        one -> {
          if (one instanceof Observation.FrameIn in
              && in.frame() instanceof Frame.Chat chat
              && chat.item().participantRole().equals("AGENT")
              && chat.item().isMessage()) {
            answer[0] = chat;
            return true;
          }
          return false;
        });
    ann.event(receipt(answer[0].item().id()));
    ann.await(
        one ->
            one instanceof Observation.FrameIn in
                && in.frame() instanceof Frame.Chat chat
                && chat.item().type().equals("MESSAGEMETADATA"));

    assertFirst("8-03", Likelihood.LIKELY, "names " + stranger);
  }

  private static String receipt(String id) {
    return "{\"ContentType\":\""
        + EVENT
        + "message.read\",\"Content\":\"{\\\"messageId\\\":\\\""
        + id
        + "\\\"}\"}";
  }

  @Test
  void whoSendsWhenTheRestCallHasAnsweredSendsBeforeTheSubscription() {
    onFake().start();
    ann.connect();
    ann.say("text/plain", "too early");
    ann.open();
    ann.subscribe();
    ann.say("text/plain", "in time");
    ann.awaitMessage("in time");

    assertFirst("8-04", Likelihood.CERTAIN, "before the subscription stood");
  }

  @Test
  void theParticipantTokenIsRefusedForAMessage() {
    onFake().subscribed();
    ann.participant(
        "SendMessage",
        "message",
        ann.participantToken(),
        "{\"ContentType\":\"text/plain\",\"Content\":\"hello\"}");

    assertFirst(
        "8-05",
        Likelihood.CERTAIN,
        "SendMessage was answered 403 AccessDeniedException",
        "carried the ParticipantToken");
  }

  @Test
  void otherWrongTokensAreToldApart() {
    onFake().subscribed();
    ann.participant("GetTranscript", "transcript", "", "{}");
    assertFirst("8-05", Likelihood.CERTAIN, "carried no X-Amz-Bearer");
    ann.close();
    ann = new Talker(fake.url());
    ann.subscribed();
    ann.participant("GetTranscript", "transcript", "made-up", "{}");
    assertFirst("8-05", Likelihood.LIKELY, "a token that this chat was never given");
    ann.close();
    ann = new Talker(fake.url());
    ann.subscribed();
    ann.connect(ann.connectionToken());
    assertFirst("8-05", Likelihood.CERTAIN, "carried a ConnectionToken");
  }

  @Test
  void aChatThatWasStoppedRefusesItsFirstConnection() {
    onFake().start();
    ann.stop();
    ann.connect();

    assertFirst("8-06", Likelihood.CERTAIN, "after StopContact had ended the chat");
  }

  @Test
  void theTokenOfAnEarlierChatIsRefused() {
    onFake().start();
    String kept = ann.participantToken();
    ann.stop();
    ann.close();
    ann = new Talker(fake.url());
    ann.start();
    ann.connect(kept);

    assertFirst("8-06", Likelihood.CERTAIN, "a token that is not this chat's");
  }

  @Test
  void aChatThatEndedWithoutUsRefusesItsFirstConnection() {
    onFake().start();
    String contact = ann.contactId();
    try (Talker somebody = new Talker(fake.url())) {
      somebody.start();
      admin("GET", "/contacts", "");
    }
    stopElsewhere(contact);
    ann.connect();

    assertFirst("8-06", Likelihood.LIKELY, "has ended meanwhile");
  }

  private void stopElsewhere(String contact) {
    try (Talker operator = new Talker(fake.url())) {
      operator.adopts(contact);
      assertThat(operator.stop().answered().status()).isEqualTo(200);
    }
  }

  @Test
  void aTypeThatTheStartDidNotNameIsRefused() {
    onFake().subscribed();
    ann.say("text/markdown", "**bold**");

    assertFirst(
        "8-07",
        Likelihood.CERTAIN,
        "400 ValidationException",
        "to text/markdown; the start named no list, so text/plain alone");
  }

  @Test
  void aReceiptAfterTheDisconnectIsRefused() {
    onFake().subscribed();
    String id = ann.say("text/plain", "hello").answered().json().path("Id").asText();
    ann.awaitMessage("hello");
    ann.disconnect();
    ann.awaitEnd();
    ann.event(receipt(id.replace(id.charAt(0), 'f')));

    assertFirst("8-08", Likelihood.CERTAIN, "SendEvent was answered 403", "the customer left");
  }

  @Test
  void aSecondDisconnectIsRefused() {
    onFake().subscribed();
    ann.disconnect();
    ann.disconnect();

    assertFirst("8-08", Likelihood.CERTAIN, "DisconnectParticipant was answered 403");
  }

  @Test
  void anItemThatComesTwiceOnASocketIsTold() {
    onFakeWith("{fault: duplicate, of: echo}").subscribed();
    ann.say("text/plain", "hello");
    ann.await(
        one ->
            one instanceof Observation.FrameIn in
                && in.frame() instanceof Frame.Chat chat
                && chat.item().content().equals("hello"),
        2);

    assertFirst("8-09", Likelihood.CERTAIN, "MESSAGE from CUSTOMER with Id", "came twice");
  }

  @Test
  void disorderOnASocketIsTold() {
    String reorder = "faults:\n  - {fault: reorder, of: message, window: 1, by: 3s, nth: 1}\n";
    on(ConnectChatMock.builder().agentDelay(APART).faults(reorder).start()).subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");

    assertFirst("8-09", Likelihood.CERTAIN, "came behind one of");
  }

  @Test
  void heartbeatsThatNobodyAnswersAreADeadSocket() {
    String mute = "faults:\n  - {fault: mute, after: 1s}\n";
    on(ConnectChatMock.builder().faults(mute).virtualClock().start()).subscribed();
    fake.advance(Duration.ofSeconds(1));
    ann.send(1, Frames.HEARTBEAT);
    ann.send(1, Frames.HEARTBEAT);
    ann.say("text/plain", "hello");

    assertFirst("8-10", Likelihood.CERTAIN, "2 heartbeats in a row had no answer");
  }

  @Test
  void threeConnectionsForAChatAreThrottled() {
    on(ConnectChatMock.builder().quotas("aws").virtualClock().start()).start();
    boolean throttled = false;
    for (int i = 0; i < 30 && !throttled; i++) {
      throttled = ann.connect().answered().status() == 429;
    }

    assertFirst("1.3-08", Likelihood.CERTAIN, "CreateParticipantConnection was answered 429");
    assertIds("1.3-08", "8-11");
    assertThat(ann.diagnoses().get(1).evidence()).contains("and 0 sockets were opened");
  }

  @Test
  void aReceiptWithASupervisorInTheChatIsAConflict(@TempDir Path folder) throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("three.yaml"),
            """
            people:
              jane: {role: agent, name: Jane}
              sue: {role: supervisor, name: Sue}
            scenes:
              desk:
                do:
                  - {join: jane}
                  - {join: sue}
                  - {say: Hello, by: jane}
            """);
    on(ConnectChatMock.builder().agent("script:" + script).start()).subscribed();
    String[] id = new String[1];
    ann.await(
        one -> {
          if (one instanceof Observation.FrameIn in
              && in.frame() instanceof Frame.Chat chat
              && chat.item().content().equals("Hello")) {
            id[0] = chat.item().id();
            return true;
          }
          return false;
        });
    ann.event(receipt(id[0]));

    assertFirst("8-12", Likelihood.CERTAIN, "SendEvent was answered 409 ConflictException");
  }

  @Test
  void aReceiptWhoseContentIsAnObjectIsRefused() {
    onFake().subscribed();
    ann.event("{\"ContentType\":\"" + EVENT + "message.read\",\"Content\":{\"messageId\":\"x\"}}");

    assertFirst("8-13", Likelihood.CERTAIN, "400", "its Content was no text but JSON");
  }

  @Test
  void anEventThatCustomersCannotSendIsRefused() {
    onFake().subscribed();
    ann.event("{\"ContentType\":\"" + EVENT + "participant.invited\"}");

    assertFirst("8-14", Likelihood.CERTAIN, "400", EVENT + "participant.invited");
  }

  @Test
  void anInteractiveTemplateOfACustomerIsRefused() {
    onFake().subscribed();
    ann.say(INTERACTIVE, "{\"templateType\":\"QuickReply\"}");

    assertFirst("8-15", Likelihood.CERTAIN, "SendMessage was answered 400");
  }

  @Test
  void anUploadWithAnotherHeaderIsRefused() {
    onFake().subscribed();
    Exchange started =
        ann.participant(
            "StartAttachmentUpload",
            "start-attachment-upload",
            ann.connectionToken(),
            "{\"ContentType\":\"text/plain\",\"AttachmentSizeInBytes\":5,\"AttachmentName\":\"a.txt\",\"ClientToken\":\"t\"}");
    Map<String, String> headers = new HashMap<>();
    started
        .answered()
        .json()
        .at("/UploadMetadata/HeadersToInclude")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    headers.put("Content-Type", "image/png");
    headers.remove("Content-Length");
    ann.call(
        "Upload",
        "PUT",
        URI.create(started.answered().json().at("/UploadMetadata/Url").asText()),
        headers,
        "hello".getBytes(StandardCharsets.UTF_8));

    assertFirst(
        "8-16", Likelihood.CERTAIN, "403 SignatureDoesNotMatch", "Content-Type was another");
  }

  @Test
  void aFullInstanceIsNoRateThatIsUsedUp() {
    onFakeWith("{fault: error, operation: StartChatContact, type: LimitExceededException}");
    ann.start();

    assertIds("8-17");
    assertFirst("8-17", Likelihood.CERTAIN, "429 LimitExceededException");
  }

  @Test
  void aRateThatIsUsedUpIsNoFullInstance() {
    onFakeWith("{fault: throttle, operation: StartChatContact}");
    ann.start();

    assertIds("1.3-08");
  }

  @Test
  void theHostedWidgetsOwnWordsForAFullInstanceAreRead() throws Exception {
    HttpServer front =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body =
        "{\"data\":{\"statusCode\":{\"code\":429,\"msg\":\"Service Quota Exceeded\"}}}"
            .getBytes(StandardCharsets.UTF_8);
    front.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    front.start();
    ann = new Talker(fake.url());
    ann.startAt(URI.create("http://127.0.0.1:" + front.getAddress().getPort() + "/"), "{}");
    front.stop(0);

    assertFirst("8-17", Likelihood.CERTAIN, "429 (Service Quota Exceeded)");
  }

  @Test
  void theTranscriptCannotBeReadAfterTheEnd() {
    onFake().subscribed();
    ann.disconnect();
    ann.awaitEnd();
    ann.transcript("{}");

    assertFirst("8-18", Likelihood.CERTAIN, "GetTranscript was answered 403", "the customer left");
  }

  @Test
  void anotherContactsTranscriptIsEmpty() {
    onFake().subscribed();
    String other = ann.contactId();
    ann.close();
    ann = new Talker(fake.url());
    ann.subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");
    ann.transcript("{\"ContactId\":\"" + other + "\"}");

    assertFirst("8-19", Likelihood.CERTAIN, "GetTranscript of contact " + other + " was empty");
  }

  @Test
  void aReconnectAfterTheEndIsRefused() {
    onFake().subscribed();
    cut();
    ann.awaitClosed(1);
    stopElsewhere(ann.contactId());
    ann.connect();

    assertThat(ann.diagnoses()).extracting(one -> one.symptom().id()).contains("8-20");
    assertThat(ann.diagnoses().stream().filter(one -> one.symptom().id().equals("8-20")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.likelihood()).isEqualTo(Likelihood.CERTAIN);
              assertThat(one.evidence()).contains("after the customer had been connected");
            });
  }

  @Test
  void whoHangsUpAtOnceDoesNotSeeTheSurvey(@TempDir Path folder) throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("survey.yaml"),
            """
            people:
              jane: {role: agent, name: Jane}
            scenes:
              desk:
                do:
                  - {join: jane}
                  - {say: Hello, by: jane}
              survey:
                do:
                  - {say: 'How was it?'}
                  - {wait: 60s}
            afterwards: survey
            """);
    on(ConnectChatMock.builder().agent("script:" + script).start());
    ann.start("{\"DisconnectOnCustomerExit\":[\"AGENT\"]}");
    ann.connect();
    ann.open();
    ann.subscribe();
    ann.awaitMessage("Hello");
    ann.disconnect();
    ann.awaitMessage("How was it?");
    ann.hangUp(1);

    assertFirst("8-21", Likelihood.CERTAIN, "the other side was still talking");
  }

  @Test
  void whoHangsUpBeforeAnythingIsSaidMayHaveMissedTheSurvey() {
    onFakeWith("{fault: drop, of: ended}").subscribed();
    ann.say("text/plain", "hello");
    ann.awaitMessage("You said: hello");
    ann.disconnect();
    ann.hangUp(1);

    assertFirst("8-21", Likelihood.LIKELY, "chat.ended had not come");
  }

  @Test
  void theAuthorizersRefusalIsToldFromTheServices() {
    onFakeWith("{fault: deny, operation: CreateParticipantConnection}").start();
    ann.connect();

    assertIds("8-22");
    assertFirst("8-22", Likelihood.CERTAIN, "with an explicit deny");
  }

  @Test
  void aSocketThatWasNeverSubscribedHearsNothing() {
    onFake().start();
    ann.connect();
    ann.open();

    assertFirst("8-23", Likelihood.CERTAIN, "aws/subscribe was never sent");
  }

  @Test
  void aSubscriptionThatWasRefusedIsTold() {
    onFakeWith("{fault: nack}").start();
    ann.connect();
    ann.open();
    ann.subscribe();

    assertFirst("8-23", Likelihood.CERTAIN, "sent 1 times; the answer was: subscribe ack failure");
  }

  @Test
  void contentThatIsNoTextCannotBeRead() {
    onFakeWith("{fault: set, of: chat, member: frame.content, to: {}}").subscribed();
    ann.await(one -> one instanceof Observation.FrameIn in && in.frame() instanceof Frame.Broken);

    assertFirst("8-23", Likelihood.CERTAIN, "whose content is not a text");
  }

  @Test
  void aFlowThatSaysNothingIsTold() {
    on(ConnectChatMock.builder().agent("silent").start()).subscribed();
    ann.await(one -> one instanceof Observation.FrameIn in && in.frame() instanceof Frame.Chat);

    assertFirst("8-23", Likelihood.LIKELY, "no message came in the");
  }

  @Test
  void theStockLambdaSwallowsTheInitialMessage() {
    onFake();
    ann.startAt(
        URI.create(fake.url() + "/Prod"),
        "{\"InitialMessage\":{\"ContentType\":\"text/plain\",\"Content\":\"I have a question\"}}");
    ann.connect();
    ann.open();
    ann.subscribe();
    ann.say("text/plain", "hello");
    ann.awaitMessage("hello");
    assertFirst("1.6-18", Likelihood.LIKELY, "no frame had it");
    ann.transcript("{}");

    assertFirst("1.6-18", Likelihood.CERTAIN, "the transcript does not have it");
  }

  @Test
  void aTokenThatIsADayOldIsRefused() {
    on(ConnectChatMock.builder().virtualClock(Instant.now().minus(Duration.ofHours(30))).start())
        .subscribed();
    fake.advance(Duration.ofHours(24).plusMinutes(5));
    ann.say("text/plain", "hello");

    assertThat(ann.diagnoses()).extracting(one -> one.symptom().id()).contains("2.1-05");
  }
}
