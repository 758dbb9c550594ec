package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;
import software.amazon.awssdk.services.connectparticipant.model.ValidationException;

/** Everything that a customer can receive, as it comes out of a WebSocket. */
class ReceivedFramesTest {
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";
  private static final String INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive";
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
  private static final List<String> ALL_TYPES =
      List.of(
          "text/plain",
          "text/markdown",
          "application/json",
          INTERACTIVE,
          INTERACTIVE + ".response");
  private static final String SCRIPT =
      """
      people:
        bot: {role: bot, name: BOT}
        jane: {role: agent, name: Jane}
        omar: {role: agent, name: Omar}
      scenes:
        chat:
          do: [{join: jane}]
          answers:
            - {when: text, do: [{say: plain words, by: jane}]}
            - {when: markdown, do: [{say: '**bold**', as: markdown, by: jane}]}
            - {when: json, do: [{say: '{"a":1}', as: json, by: jane}]}
            - {when: prompt, do: [{say: a prompt}]}
            - when: ListPicker
              do: [{show: {templateType: ListPicker, data: {content:
                    {title: T, elements: [{title: A}, {title: B, subtitle: b}]}}}, by: bot}]
            - when: TimePicker
              do: [{show: {templateType: TimePicker, data: {content:
                    {title: T, timeslots: [{date: '2030-01-07T09:00+00:00', duration: 60}]}}}, by: bot}]
            - when: Panel
              do: [{show: {templateType: Panel, data: {content:
                    {title: T, elements: [{title: A}]}}}, by: bot}]
            - when: QuickReply
              do: [{show: {templateType: QuickReply, data: {content:
                    {title: T, elements: [{title: A}]}}}, by: bot}]
            - when: Carousel
              do: [{show: {templateType: Carousel, data: {content: {title: T, elements:
                    [{templateType: Panel, title: P,
                      data: {content: {title: T, elements: [{title: A}]}}}]}}}, by: bot}]
            - when: ViewResource
              do: [{show: {templateType: ViewResource, data: {content:
                    {viewId: v, viewToken: t, viewData: {}}}}, by: bot}]
            - {when: {action: Submit}, do: [{say: 'got ${action}', by: bot}]}
            - {when: stream, do: [{stream: one two three four five, by: bot, words: 2, every: 0ms}]}
            - {when: type, do: [{type: jane}]}
            - {when: read, do: [{receive: jane}, {read: jane}]}
            - when: idle
              do: [{event: participant.idle, by: customer}, {event: participant.returned, by: customer},
                   {event: participant.autodisconnection, by: jane}]
            - {when: invited, do: [{event: participant.invited, by: omar}]}
            - {when: authenticate, do: [{authenticate: flow}]}
            - {when: signed in, do: [{authenticated: succeeded}]}
            - {when: attach, do: [{attach: a.txt, content: Hello, by: jane}]}
            - {when: whisper, do: [{say: aside, by: jane, to: agents}, {say: aloud, by: jane}]}
            - {when: transfer, do: [{transfer: omar, from: jane}]}
            - {when: no transfer, do: [{transfer: omar, from: jane, outcome: failed}]}
            - {when: bye, do: [{end: agent}]}
      """;

  @TempDir private Path folder;
  private ConnectChatMock mock;
  private SdkCustomer customer;
  private SdkCustomer.Chat chat;

  @BeforeEach
  void begin() throws IOException {
    Path script = Files.writeString(folder.resolve("everything.yaml"), SCRIPT);
    mock = ConnectChatMock.builder().agent("script:" + script).start();
    customer = new SdkCustomer(mock);
    StartChatContactResponse start =
        customer
            .connect()
            .startChatContact(
                SdkCustomer.startRequest().supportedMessagingContentTypes(ALL_TYPES).build());
    CreateParticipantConnectionResponse connection = customer.connection(start.participantToken());
    Frames frames = Frames.subscribed(connection.websocket().url());
    chat =
        new SdkCustomer.Chat(
            customer, start, connection.connectionCredentials().connectionToken(), frames);
    assertThat(frames.nextItem().get("ParticipantRole").textValue()).isEqualTo("CUSTOMER");
    assertThat(frames.nextItem().get("DisplayName").textValue()).isEqualTo("Jane");
  }

  @AfterEach
  void end() {
    chat.close();
    customer.close();
    mock.close();
  }

  /** What comes after the echo of these words. */
  private List<JsonNode> after(String words, int items) {
    String id = chat.send(words).id();
    assertThat(chat.frames().nextItem().get("Id").textValue()).isEqualTo(id);
    return chat.frames().nextItems(items);
  }

  private static void assertMembers(JsonNode item, String... names) {
    assertMembersOnly(item, names);
    assertThat(item.get("AbsoluteTime").textValue()).matches(TIME);
  }

  private static void assertMembersOnly(JsonNode item, String... names) {
    assertThat(item.fieldNames()).toIterable().containsExactlyInAnyOrder(names);
  }

  private void assertIsMessage(JsonNode item, String contentType, String role, String name) {
    assertMembers(
        item,
        "AbsoluteTime",
        "Content",
        "ContentType",
        "Id",
        "Type",
        "ParticipantId",
        "DisplayName",
        "ParticipantRole",
        "InitialContactId",
        "ContactId");
    assertThat(item.get("Type").textValue()).isEqualTo("MESSAGE");
    assertThat(item.get("ContentType").textValue()).isEqualTo(contentType);
    assertThat(item.get("ParticipantRole").textValue()).isEqualTo(role);
    assertThat(item.get("DisplayName").textValue()).isEqualTo(name);
    assertThat(item.get("InitialContactId").textValue()).isEqualTo(chat.start().contactId());
  }

  private static void assertIsEvent(JsonNode item, String event, String role, String name) {
    assertMembers(
        item,
        "AbsoluteTime",
        "ContentType",
        "Id",
        "Type",
        "ParticipantId",
        "DisplayName",
        "ParticipantRole",
        "InitialContactId",
        "ContactId");
    assertThat(item.get("Type").textValue()).isEqualTo("EVENT");
    assertThat(item.get("ContentType").textValue()).isEqualTo(EVENT + event);
    assertThat(item.get("ParticipantRole").textValue()).isEqualTo(role);
    assertThat(item.get("DisplayName").textValue()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "text, text/plain, plain words, AGENT, Jane",
    "markdown, text/markdown, **bold**, AGENT, Jane",
    "json, application/json, '{\"a\":1}', AGENT, Jane",
    "prompt, text/plain, a prompt, SYSTEM, SYSTEM_MESSAGE"
  })
  void messageOfEachContentType(
      String words, String contentType, String content, String role, String name) {
    JsonNode item = after(words, 1).get(0);
    assertIsMessage(item, contentType, role, name);
    assertThat(item.get("Content").textValue()).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ListPicker", "TimePicker", "Panel", "QuickReply", "Carousel", "ViewResource"})
  void interactiveMessageIsJsonInAStringWithItsTemplateAndVersion(String template) {
    JsonNode item = after(template, 1).get(0);
    assertIsMessage(item, INTERACTIVE, "SYSTEM", "BOT");
    JsonNode content = Frames.parse(item.get("Content").textValue());
    assertThat(content.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("templateType", "version", "data");
    assertThat(content.get("templateType").textValue()).isEqualTo(template);
    assertThat(content.get("version").textValue()).isEqualTo("1.0");
    assertThat(content.get("data").get("content").isObject()).isTrue();
  }

  @Test
  void interactiveResponseIsTakenEchoedAndUnderstood() {
    String response = "{\"version\":\"1.0\",\"action\":\"Submit\",\"data\":{\"name\":\"Ann\"}}";
    String id = send(INTERACTIVE + ".response", response);
    JsonNode echo = chat.frames().nextItem();
    assertIsMessage(echo, INTERACTIVE + ".response", "CUSTOMER", "Ann");
    assertThat(echo.get("Id").textValue()).isEqualTo(id);
    assertThat(echo.get("Content").textValue()).isEqualTo(response);
    assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("got Submit");
  }

  @Test
  void customerCannotSendAnInteractiveMessage() {
    assertThatThrownBy(() -> send(INTERACTIVE, "{\"templateType\":\"ListPicker\"}"))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("ContentType must be one of");
    assertThat(chat.frames().nothingElseCame()).isTrue();
  }

  private String send(String contentType, String content) {
    return customer
        .participant()
        .sendMessage(r -> r.connectionToken(chat.token()).contentType(contentType).content(content))
        .id();
  }

  @Holds("ORD-05")
  @Test
  void streamedReplySharesOneIdCountsItsChunksAndEndsWithTheWholeText() {
    List<JsonNode> parts = after("stream", 4);
    assertThat(texts(parts, part -> part.get("Content")))
        .containsExactly("one two ", "three four ", "five", "one two three four five");
    assertThat(texts(parts, part -> part.get("Id"))).hasSize(4).containsOnly(id(parts.get(0)));
    assertThat(texts(parts, part -> part.at("/MessageMetadata/ChunkNumber")))
        .containsExactly("1", "2", "3", "4");
    assertThat(texts(parts, part -> part.at("/MessageMetadata/MessageCompleted")))
        .containsExactly("false", "false", "false", "true");
    assertThat(texts(parts, part -> part.get("ParticipantRole"))).containsOnly("SYSTEM");
    List<Item> recorded =
        chat.transcript().stream().filter(i -> i.id().equals(id(parts.get(0)))).toList();
    assertThat(recorded).extracting(Item::content).containsExactly("one two three four five");
  }

  @Test
  void typingOfTheAgentIsSeenButNotRecorded() {
    JsonNode typing = after("type", 1).get(0);
    assertIsEvent(typing, "typing", "AGENT", "Jane");
    assertThat(recorded()).doesNotContain(id(typing));
  }

  @Test
  void receiptsComeAsMetadataOfTheMessageAndNameWhoGotIt() {
    String message = chat.send("read").id();
    List<JsonNode> seen = chat.frames().nextItems(3);
    JsonNode delivered = seen.get(1);
    assertMembers(delivered, "AbsoluteTime", "ContentType", "Id", "Type", "MessageMetadata");
    assertThat(delivered.get("Type").textValue()).isEqualTo("MESSAGEMETADATA");
    assertThat(delivered.get("ContentType").textValue()).isEqualTo(EVENT + "message.metadata");
    assertThat(delivered.at("/MessageMetadata/MessageId").textValue()).isEqualTo(message);
    JsonNode receipt = delivered.at("/MessageMetadata/Receipts/0");
    assertThat(receipt.fieldNames())
        .toIterable()
        .containsExactly("DeliveredTimestamp", "RecipientParticipantId");
    assertThat(receipt.get("RecipientParticipantId").textValue())
        .isNotEqualTo(chat.start().participantId());
    JsonNode read = seen.get(2).at("/MessageMetadata/Receipts/0");
    assertThat(read.get("ReadTimestamp").textValue()).matches(TIME);
    assertThat(read.get("DeliveredTimestamp")).isEqualTo(receipt.get("DeliveredTimestamp"));
  }

  @Holds("EVT-09")
  @Test
  void idleReturnedAndAutodisconnectionAreSeenButNotRecorded() {
    List<JsonNode> events = after("idle", 3);
    assertIsEvent(events.get(0), "participant.idle", "CUSTOMER", "Ann");
    assertIsEvent(events.get(1), "participant.returned", "CUSTOMER", "Ann");
    assertIsEvent(events.get(2), "participant.autodisconnection", "AGENT", "Jane");
    assertThat(recorded()).doesNotContainAnyElementsOf(events.stream().map(i -> id(i)).toList());
  }

  @Test
  void invitationIsSeenAndRecorded() {
    JsonNode invited = after("invited", 1).get(0);
    assertIsEvent(invited, "participant.invited", "AGENT", "Omar");
    assertThat(recorded()).contains(id(invited));
  }

  @Test
  void authenticationNamesItsSessionWhoseUrlTheCustomerCanAskForAndIsToldHowItWent() {
    JsonNode initiated = after("authenticate", 1).get(0);
    assertThat(initiated.get("Type").textValue()).isEqualTo("EVENT");
    assertThat(initiated.get("ContentType").textValue())
        .isEqualTo(EVENT + "authentication.initiated");
    String session =
        Frames.parse(initiated.get("Content").textValue()).get("SessionId").textValue();
    assertThat(session).hasSize(36);
    assertThat(
            customer
                .participant()
                .getAuthenticationUrl(
                    r ->
                        r.connectionToken(chat.token())
                            .sessionId(session)
                            .redirectUri("https://shop.example/back"))
                .authenticationUrl())
        .startsWith("http");
    assertIsEvent(
        after("signed in", 1).get(0), "authentication.succeeded", "SYSTEM", "SYSTEM_MESSAGE");
  }

  @Test
  void howASignInWentIsSaidByAnAdminCallToo() {
    String path = "/__admin/chat/contacts/" + chat.start().contactId() + "/authentication";
    RawHttp http = new RawHttp(mock);
    assertThat(http.call("POST", path, "{\"outcome\":\"failed\"}").statusCode()).isEqualTo(409);
    JsonNode initiated = after("authenticate", 1).get(0);
    String session =
        Frames.parse(initiated.get("Content").textValue()).get("SessionId").textValue();
    var answer = http.call("POST", path, "{\"outcome\":\"succeeded\"}");
    assertThat(Frames.parse(answer.body()).get("sessionId").textValue()).isEqualTo(session);
    assertIsEvent(chat.frames().nextItem(), "authentication.succeeded", "SYSTEM", "SYSTEM_MESSAGE");
    assertThat(http.call("POST", path, "{\"outcome\":\"succeeded\"}").statusCode()).isEqualTo(409);
    assertThat(http.call("POST", path, "{\"outcome\":\"well\"}").body())
        .contains("outcome must be one of succeeded, failed, expired");
  }

  @Test
  void attachmentHasNoContentAndNoContentTypeAndCanBeDownloaded() {
    JsonNode item = after("attach", 1).get(0);
    assertMembers(
        item,
        "AbsoluteTime",
        "Attachments",
        "Id",
        "Type",
        "ParticipantId",
        "DisplayName",
        "ParticipantRole",
        "InitialContactId",
        "ContactId");
    assertThat(item.get("Type").textValue()).isEqualTo("ATTACHMENT");
    assertMembersOnly(
        item.at("/Attachments/0"), "AttachmentId", "AttachmentName", "ContentType", "Status");
    assertThat(item.at("/Attachments/0/Status").textValue()).isEqualTo("APPROVED");
    String url =
        customer
            .participant()
            .getAttachment(
                r ->
                    r.connectionToken(chat.token())
                        .attachmentId(item.at("/Attachments/0/AttachmentId").textValue()))
            .url();
    assertThat(new RawHttp(mock).call("GET", url, "").body()).isEqualTo("Hello");
  }

  @Holds("RECV-10")
  @Test
  void whatAgentsSayAmongThemselvesReachesNeitherSocketNorTranscriptOfTheCustomer() {
    assertThat(after("whisper", 1).get(0).get("Content").textValue()).isEqualTo("aloud");
    assertThat(chat.transcript())
        .extracting(Item::content)
        .contains("aloud")
        .doesNotContain("aside");
  }

  @Test
  void transferThatSucceedsIsToldBeforeOneLeavesAndTheOtherJoins() {
    List<JsonNode> events = after("transfer", 3);
    assertIsEvent(events.get(0), "transfer.succeeded", "AGENT", "Jane");
    assertIsEvent(events.get(1), "participant.left", "AGENT", "Jane");
    assertIsEvent(events.get(2), "participant.joined", "AGENT", "Omar");
    assertThat(recorded()).containsAll(events.stream().map(i -> id(i)).toList());
  }

  @Test
  void transferThatFailsIsToldAndNobodyLeaves() {
    JsonNode failed = after("no transfer", 1).get(0);
    assertIsEvent(failed, "transfer.failed", "AGENT", "Jane");
    assertThat(recorded()).contains(id(failed));
    assertThat(chat.frames().nothingElseCame()).isTrue();
  }

  @Holds({"ORD-06", "ORD-07"})
  @Test
  void agentLeavesBeforeTheEndWhichIsTheLastFrameAndHasNoParticipant() {
    List<JsonNode> events = after("bye", 2);
    assertIsEvent(events.get(0), "participant.left", "AGENT", "Jane");
    assertMembers(
        events.get(1),
        "AbsoluteTime",
        "ContentType",
        "Id",
        "Type",
        "InitialContactId",
        "ContactId");
    assertThat(events.get(1).get("ContentType").textValue()).isEqualTo(EVENT + "chat.ended");
    assertThat(chat.frames().nothingElseCame()).isTrue();
  }

  private List<String> recorded() {
    return chat.transcript().stream().map(Item::id).toList();
  }

  private static String id(JsonNode item) {
    return item.get("Id").textValue();
  }

  private static List<String> texts(List<JsonNode> items, Function<JsonNode, JsonNode> member) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(member.apply(item).asText()));
    return texts;
  }
}
