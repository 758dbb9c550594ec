package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever arrives, the answer is one that the service could give, and the fake lives on. */
class AnyBodyTest {
  private static final List<String> PATHS =
      List.of(
          "PUT /contact/chat",
          "POST /Prod",
          "POST /contact/stop",
          "POST /contact/attributes",
          "POST /contact/create-participant",
          "POST /contact/start-streaming",
          "POST /contact/stop-streaming",
          "PUT /contact/participant-role-config/i/c",
          "POST /contact/persistent-contact-association/i/c",
          "POST /search-contacts",
          "POST /chat-integration-event",
          "POST /participant/connection",
          "POST /participant/message",
          "POST /participant/event",
          "POST /participant/transcript",
          "POST /participant/start-attachment-upload",
          "POST /participant/complete-attachment-upload",
          "POST /participant/attachment",
          "POST /participant/authentication-url",
          "POST /participant/cancel-authentication",
          "PUT /attachments/a/b",
          "GET /attachments/a/b");
  private static final List<String> MEMBERS =
      List.of(
          "InstanceId",
          "ContactFlowId",
          "ParticipantDetails",
          "DisplayName",
          "Attributes",
          "InitialMessage",
          "ContentType",
          "Content",
          "ClientToken",
          "ChatDurationInMinutes",
          "SupportedMessagingContentTypes",
          "PersistentChat",
          "RehydrationType",
          "SourceContactId",
          "SegmentAttributes",
          "DisconnectOnCustomerExit",
          "ParticipantRole",
          "ContactId",
          "Type",
          "TimeRange",
          "StartTime",
          "EndTime",
          "SearchCriteria",
          "SearchableContactAttributes",
          "Criteria",
          "Key",
          "Values",
          "NextToken",
          "StartPosition",
          "Id",
          "AbsoluteTime",
          "MostRecent",
          "MaxResults",
          "ScanDirection",
          "SortOrder",
          "AttachmentName",
          "AttachmentSizeInBytes",
          "AttachmentIds",
          "AttachmentId",
          "SessionId",
          "RedirectUri",
          "ChannelConfiguration",
          "Chat",
          "ParticipantTimerConfigList",
          "TimerType",
          "TimerValue",
          "ParticipantTimerDurationInMinutes",
          "StreamingId",
          "ChatStreamingConfiguration",
          "StreamingEndpointArn",
          "Event",
          "DestinationId",
          "SourceId",
          "InitialContactId");
  private static final List<String> WORDS =
      List.of(
          "",
          "a",
          "text/plain",
          "application/json",
          "CUSTOMER",
          "CUSTOM_BOT",
          "BACKWARD",
          "FORWARD",
          "ASCENDING",
          "INITIATION_TIMESTAMP",
          "ENTIRE_PAST_SESSION",
          "FROM_SEGMENT",
          "WEBSOCKET",
          "CONNECTION_CREDENTIALS",
          "AGENT",
          "IDLE",
          "a.png",
          "application/vnd.amazonaws.connect.event.typing",
          "application/vnd.amazonaws.connect.event.message.read",
          "{\"messageId\":\"a\"}",
          "{\"messageId\":7}",
          "[",
          "2026-11-22T10:00:00.000Z",
          "+1000000000-01-01T00:00:00Z",
          "Rk9SV0FSRDo5OTk5OTk5OTk6eA",
          "\u0000",
          "😀",
          "\uD83D",
          "x".repeat(400));

  private static ConnectChatMock mock;
  private static SdkCustomer customer;
  private static SdkCustomer.Chat chat;
  private static RawHttp http;

  @BeforeContainer
  static void start() {
    mock = ConnectChatMock.builder().agent("silent").start();
    customer = new SdkCustomer(mock);
    chat = customer.chat();
    http = new RawHttp(mock);
  }

  @AfterContainer
  static void stop() {
    chat.close();
    customer.close();
    mock.close();
  }

  @Property(tries = 1_500)
  void noBodyEverGivesA500(
      @ForAll("paths") String path, @ForAll("bodies") String body, @ForAll boolean asConnected) {
    String[] parts = path.split(" ");
    HttpResponse<String> answer =
        http.call(
            parts[0],
            parts[1],
            body,
            "Authorization",
            RawHttp.SIGNED,
            "X-Amz-Bearer",
            asConnected ? chat.token() : chat.start().participantToken());
    boolean crashedLambda = path.endsWith("/Prod") && answer.statusCode() == 502;
    assertThat(answer.statusCode())
        .as("%s %s gave %s", path, body, answer.body())
        .matches(status -> status < 500 || crashedLambda);
    if (answer.statusCode() >= 400) {
      assertThat(answer.body()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(PATHS);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.of("", "{", "[]", "null", "7", "\"a\"", "{}", "[".repeat(5_000)),
        object(3).map(Object::toString));
  }

  private static Arbitrary<ObjectNode> object(int depth) {
    return Arbitraries.maps(Arbitraries.of(MEMBERS), value(depth))
        .ofMaxSize(8)
        .map(AnyBodyTest::node);
  }

  private static ObjectNode node(Map<String, Object> members) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    members.forEach(node::putPOJO);
    return node;
  }

  private static Arbitrary<Object> value(int depth) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(WORDS).map(word -> JsonNodeFactory.instance.textNode(word)),
            Arbitraries.of(-1L, 0L, 1L, 60L, 99_999_999_999L, Long.MAX_VALUE),
            Arbitraries.of(true, false),
            Arbitraries.doubles());
    return depth == 0
        ? leaf
        : Arbitraries.oneOf(
            leaf,
            Arbitraries.lazy(() -> object(depth - 1)).map(node -> node),
            Arbitraries.lazy(() -> value(depth - 1)).list().ofMaxSize(3).map(list -> list));
  }
}
