package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules about every frame and every answer, held against a chat in which everything happens.
 */
class ServiceRulesTest {
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
  private static final Set<String> ROLES =
      Set.of("AGENT", "CUSTOMER", "SYSTEM", "CUSTOM_BOT", "SUPERVISOR");
  private static final String SCRIPT =
      """
      people:
        jane: {role: agent, name: Jane}
        pip: {role: custom bot, name: Pip}
        sue: {role: supervisor, name: Sue}
      scenes:
        all:
          do:
            - {say: Welcome}
            - {say: Hello, by: pip}
            - {leave: pip}
            - {say: Jane here, by: jane}
            - {say: for us, by: jane, to: agents}
            - {stream: 'one two three four five', by: jane, words: 2, every: 1ms}
            - {type: jane}
            - {event: participant.idle, by: jane}
            - {attach: a.txt, content: x, by: jane}
          otherwise:
            - {read: jane}
            - {say: Noted, by: jane}
            - {join: sue}
            - {leave: sue}
            - {end: agent}
      """;

  @TempDir private Path folder;
  private ConnectChatMock mock;
  private SdkCustomer customer;
  private RawHttp http;
  private String participantToken;
  private String token;
  private Frames frames;

  @BeforeEach
  void begin() throws Exception {
    Path script = Files.writeString(folder.resolve("all.yaml"), SCRIPT);
    mock = ConnectChatMock.builder().agent("script:" + script).start();
    customer = new SdkCustomer(mock);
    http = new RawHttp(mock);
    participantToken = customer.start().participantToken();
    var connection = customer.connection(participantToken);
    token = connection.connectionCredentials().connectionToken();
    frames = Frames.subscribed(connection.websocket().url());
  }

  @AfterEach
  void end() {
    frames.close();
    customer.close();
    mock.close();
  }

  @Holds({
    "REAL-23", "REAL-24", "REAL-25", "REAL-29", "RECV-01", "RECV-03", "RECV-04", "RECV-06",
    "RECV-09", "RECV-10", "SEND-03", "SEND-09", "ORD-06", "ORD-07", "DISC-04", "REAL-28", "ORD-05"
  })
  @Test
  void everyFrameOfAWholeChatIsAsTheProtocolHasIt() {
    List<JsonNode> items = new ArrayList<>();
    while (items.stream().noneMatch(item -> item.has("Attachments"))) {
      items.add(item());
    }
    JsonNode sent =
        Frames.parse(
            http.participant(
                    "message", token, "{\"ContentType\":\"text/plain\",\"Content\":\"bye\"}")
                .body());
    assertThat(sent.get("Id").textValue()).isNotEmpty();
    assertThat(sent.get("AbsoluteTime").textValue()).matches(TIME);
    while (!items.get(items.size() - 1).path("ContentType").asText().endsWith("chat.ended")) {
      items.add(item());
    }
    assertThat(items).filteredOn(item -> item.get("Id").equals(sent.get("Id"))).hasSize(1);
    assertThat(items)
        .filteredOn(item -> item.get("Id").equals(sent.get("Id")))
        .allMatch(item -> item.get("AbsoluteTime").equals(sent.get("AbsoluteTime")))
        .allMatch(item -> item.get("ParticipantRole").asText().equals("CUSTOMER"));
    assertThat(items).extracting(item -> item.path("Content").asText()).doesNotContain("for us");
    assertThat(items.get(items.size() - 2).get("ContentType").textValue())
        .isEqualTo(EVENT + "participant.left");
    assertThat(items).filteredOn(item -> item.has("MessageMetadata")).hasSize(5);
    assertThat(items)
        .filteredOn(item -> item.at("/MessageMetadata/ChunkNumber").isInt())
        .extracting(
            item -> item.at("/MessageMetadata/ChunkNumber") + " " + item.get("Content").asText())
        .containsExactly("1 one two ", "2 three four ", "3 five", "4 one two three four five");
    assertThat(frames.nothingElseCame()).as("behind chat.ended").isTrue();
  }

  private JsonNode item() {
    JsonNode frame = frames.next();
    assertThat(frame.get("topic").textValue()).isEqualTo("aws/chat");
    assertThat(frame.get("contentType").textValue()).isEqualTo("application/json");
    assertThat(frame.get("content").isTextual()).isTrue();
    JsonNode item = Frames.parse(frame.get("content").textValue());
    assertThat(item.get("Id").textValue()).isNotEmpty();
    assertThat(item.get("AbsoluteTime").textValue()).matches(TIME);
    String type = item.get("Type").textValue();
    assertThat(type).isIn("MESSAGE", "EVENT", "ATTACHMENT", "MESSAGEMETADATA");
    if (item.has("ParticipantRole")) {
      assertThat(item.get("ParticipantRole").textValue()).isIn(ROLES);
    }
    if (!type.equals("MESSAGEMETADATA")) {
      assertThat(item.get("ContactId")).isEqualTo(item.get("InitialContactId"));
    }
    if (type.equals("MESSAGE")) {
      assertThat(item.fieldNames())
          .toIterable()
          .contains(
              "Content",
              "ContentType",
              "ParticipantId",
              "ParticipantRole",
              "DisplayName",
              "InitialContactId",
              "ContactId");
    }
    return item;
  }

  @Holds({"RECON-06", "RECON-07", "TRN-05", "TRN-07"})
  @Test
  void whatIsSaidInAGapStandsInTheTranscriptOnceAndIsNotReplayed() {
    while (!item().has("Attachments")) {
      // up to the last thing that is said without being asked
    }
    frames.close();
    String id =
        Frames.parse(
                http.participant("event", token, "{\"ContentType\":\"" + EVENT + "typing\"}")
                    .body())
            .get("Id")
            .textValue();
    assertThat(id).isNotEmpty();
    String contactId = customerContact();
    new RawHttp(mock)
        .call(
            "POST",
            "/__admin/chat/contacts/" + contactId + "/messages",
            "{\"Content\":\"in the gap\"}");
    frames = Frames.subscribed(customer.connection(participantToken).websocket().url());
    assertThat(frames.nothingElseCame()).isTrue();
    JsonNode page =
        Frames.parse(http.participant("transcript", token, "{\"MaxResults\":100}").body());
    List<JsonNode> items = new ArrayList<>();
    page.get("Transcript").forEach(items::add);
    assertThat(items)
        .filteredOn(item -> item.path("Content").asText().equals("in the gap"))
        .hasSize(1);
    assertThat(items).extracting(item -> item.get("Id")).doesNotHaveDuplicates();
    assertThat(items).noneMatch(item -> item.has("ContactId") && item.has("RelatedContactId"));
  }

  private String customerContact() {
    return Frames.parse(http.participant("transcript", token, "{}").body())
        .get("InitialContactId")
        .textValue();
  }

  @Holds({"REAL-11", "ERR-01", "ERR-02"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          message                    | good  | {}                                                     | 400 | ValidationException
          message                    | wrong | {}                                                     | 403 | AccessDeniedException
          event                      | good  | {"ContentType":"x"}                                    | 400 | ValidationException
          complete-attachment-upload | good  | {"AttachmentIds":["a","b"],"ClientToken":"t"}          | 400 | ValidationException
          views/none                 | good  |                                                        | 404 | ResourceNotFoundException
          """)
  void errorHasTheModelledStatusTheTypeAndWords(
      String operation, String bearer, String body, int status, String type) {
    String who = bearer.equals("good") ? token : "wrong";
    String method = body == null ? "GET" : "POST";
    assertIsError(
        http.call(
            method, "/participant/" + operation, body == null ? "" : body, "X-Amz-Bearer", who),
        status,
        type);
  }

  @Holds("ERR-06")
  @Test
  void goneIsForStopContactOnlyAndEveryOtherUnknownContactIs404() {
    String nobody =
        "{\"InstanceId\":\"i\",\"ContactId\":\"nobody\",\"InitialContactId\":\"nobody\"";
    assertIsError(signed("POST", "/contact/stop", nobody + "}"), 410, "ContactNotFoundException");
    assertIsError(signed("GET", "/contacts/i/nobody", ""), 404, "ResourceNotFoundException");
    assertIsError(
        signed("POST", "/contact/attributes", nobody + ",\"Attributes\":{}}"),
        404,
        "ResourceNotFoundException");
    assertIsError(
        signed("POST", "/contact/stop-streaming", nobody + ",\"StreamingId\":\"s\"}"),
        404,
        "ResourceNotFoundException");
  }

  @Holds({"START-03", "START-07", "START-09"})
  @Test
  void startAnswersItsThreeIdsAndTheSameForTheSameClientToken() {
    String body =
        "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ParticipantDetails\":{\"DisplayName\":\"A\"},"
            + "\"ClientToken\":\"once\"}";
    JsonNode first = Frames.parse(http.start(body).body());
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("ContactId", "ParticipantId", "ParticipantToken");
    assertThat(first).allMatch(id -> !id.textValue().isEmpty());
    assertThat(Frames.parse(http.start(body).body())).isEqualTo(first);
    assertThat(Frames.parse(http.start(body.replace("once", "twice")).body())).isNotEqualTo(first);
  }

  private HttpResponse<String> signed(String method, String path, String body) {
    return http.call(method, path, body, "Authorization", RawHttp.SIGNED);
  }

  private static void assertIsError(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(type);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    assertThat(Frames.parse(answer.body()).get("message").textValue()).isNotEmpty();
  }
}
