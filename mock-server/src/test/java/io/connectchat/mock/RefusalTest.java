package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model forbids is refused with the modelled error, and the message names the member. */
class RefusalTest {
  private static ConnectChatMock mock;
  private static SdkCustomer customer;
  private static SdkCustomer.Chat chat;
  private static RawHttp http;

  @BeforeAll
  static void startChat() {
    mock = ConnectChatMock.start();
    customer = new SdkCustomer(mock);
    chat = customer.chat();
    http = new RawHttp(mock);
  }

  @AfterAll
  static void close() {
    chat.close();
    customer.close();
    mock.close();
  }

  @Holds("REAL-10")
  @Test
  void unsignedStartIsRefused() {
    HttpResponse<String> answer = http.call("PUT", "/contact/chat", start(""));
    assertRefused(answer, 403, "MissingAuthenticationTokenException", "Authorization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "AWS4-HMAC-SHA256 Credential=A/20261122/r/s3/aws4_request"})
  void startWithAnotherAuthorizationIsRefused(String authorization) {
    HttpResponse<String> answer =
        http.call("PUT", "/contact/chat", start(""), "Authorization", authorization);
    assertRefused(answer, 403, "MissingAuthenticationTokenException", "SigV4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"connection", "message", "event", "transcript", "disconnect"})
  void participantCallWithoutGoodBearerIsDenied(String operation) {
    assertRefused(
        http.call("POST", "/participant/" + operation, "{}"),
        403,
        "AccessDeniedException",
        "Access denied");
    assertRefused(
        http.participant(operation, "forged", "{}"), 403, "AccessDeniedException", "Access denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "event", "transcript", "disconnect"})
  void participantTokenIsNoConnectionToken(String operation) {
    assertRefused(
        http.participant(operation, chat.start().participantToken(), "{}"),
        403,
        "AccessDeniedException",
        "Access denied");
  }

  @Test
  void connectionTokenIsNoParticipantToken() {
    assertRefused(
        http.participant("connection", chat.token(), "{}"),
        403,
        "AccessDeniedException",
        "Access denied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                      | ContentType is required.
          {"ContentType":"text/plain"}                            | Content is required.
          {"ContentType":"text/plain","Content":null}             | Content is required.
          {"ContentType":"text/plain","Content":""}               | Content must have 1 to 16384 characters, but has 0.
          {"ContentType":"text/plain","Content":7}                | Content must be a string, but is 7.
          {"ContentType":"text/plain","Content":"\\ud83d"}         | Content holds half of a surrogate pair; send whole characters.
          {"ContentType":"text/html","Content":"a"}               | ContentType must be one of
          {"ContentType":"text/markdown","Content":"a"}           | ContentType text/markdown is not among the SupportedMessagingContentTypes
          {"ContentType":"application/vnd.amazonaws.connect.message.interactive","Content":"{}"} | ContentType must be one of
          {"ContentType":"text/plain"                             | The request body is not JSON
          {} {}                                                   | The request body is not JSON
          []                                                      | The request body must be a JSON object.
          """)
  void badMessageNamesWhatIsWrong(String body, String message) {
    assertRefused(
        http.participant("message", chat.token(), body), 400, "ValidationException", message);
  }

  @Test
  void contentIsCountedInCharactersUpToTheBoundOfItsType() {
    String emoji = "😀";
    assertThat(send(emoji.repeat(1024)).statusCode()).isEqualTo(200);
    assertRefused(
        send(emoji.repeat(1025)),
        400,
        "ValidationException",
        "Content must have 1 to 1024 characters for text/plain, but has 1025.");
    assertRefused(
        send("a".repeat(16_385)),
        400,
        "ValidationException",
        "Content must have 1 to 16384 characters, but has 16385.");
    chat.frames().nextItems(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event      | {"ContentType":"application/vnd.amazonaws.connect.event.participant.joined"} | ContentType must be one of
          event      | {"ContentType":"application/vnd.amazonaws.connect.event.message.read"}       | Content of a receipt must be a string
          event      | {"ContentType":"application/vnd.amazonaws.connect.event.message.read","Content":{"messageId":"a"}} | Content must be a string
          transcript | {"MaxResults":101}                        | MaxResults must be a whole number from 0 to 100, but is 101.
          transcript | {"MaxResults":-1}                         | MaxResults must be a whole number from 0 to 100, but is -1.
          transcript | {"SortOrder":"UP"}                        | SortOrder must be one of ASCENDING, DESCENDING, but is "UP".
          transcript | {"NextToken":"made up"}                   | NextToken must be one that GetTranscript of this contact gave.
          transcript | {"StartPosition":{"MostRecent":101}}      | StartPosition.MostRecent must be a whole number from 0 to 100
          transcript | {"StartPosition":{"AbsoluteTime":"noon"}} | StartPosition.AbsoluteTime must be a time such as
          disconnect | {"ClientToken":7}                         | ClientToken must be a string
          """)
  void badParticipantCallNamesWhatIsWrong(String operation, String body, String message) {
    assertRefused(
        http.participant(operation, chat.token(), body), 400, "ValidationException", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Type\":[]}", "{\"Type\":[\"SMOKE\"]}", "{\"Type\":\"WEBSOCKET\"}"})
  void badConnectionTypeIsRefused(String body) {
    assertRefused(
        http.participant("connection", chat.start().participantToken(), body),
        400,
        "ValidationException",
        "Type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "ChatDurationInMinutes":59                    | ChatDurationInMinutes must be a whole number from 60 to 10080, but is 59.
          "Attributes":{"a b":"c"}                      | Attributes may have letters, digits, - and _ in their names
          "Attributes":{"a":1}                          | Attributes.a must be a string
          "SupportedMessagingContentTypes":["text/markdown"] | SupportedMessagingContentTypes must contain text/plain.
          "InitialMessage":{"ContentType":"text/markdown","Content":"a"} | InitialMessage.ContentType must be one of
          "PersistentChat":{"RehydrationType":"FROM_SEGMENT","SourceContactId":"a"},"RelatedContactId":"b" | must not be given together
          """)
  void badStartNamesWhatIsWrong(String member, String message) {
    assertRefused(http.start(start("," + member)), 400, "InvalidParameterException", message);
  }

  @Test
  void startNeedsADisplayNameInBounds() {
    String body = "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ParticipantDetails\":%s}";
    assertRefused(
        http.start(body.formatted("{}")),
        400,
        "InvalidParameterException",
        "ParticipantDetails.DisplayName is required.");
    assertRefused(
        http.start(body.formatted("{\"DisplayName\":\"" + "a".repeat(257) + "\"}")),
        400,
        "InvalidParameterException",
        "ParticipantDetails.DisplayName must have 1 to 256 characters, but has 257.");
  }

  @Test
  void attributesMayHave32768BytesInAll() {
    String name = "a".repeat(20_000);
    assertRefused(
        http.start(start(",\"Attributes\":{\"%s\":\"%s\"}".formatted(name, "b".repeat(12_769)))),
        400,
        "InvalidParameterException",
        "Attributes may have 32768 bytes in all, but have 32769.");
    assertThat(
            http.start(start(",\"Attributes\":{\"%s\":\"%s\"}".formatted(name, "b".repeat(12_768))))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"POST,/participant/nonsense", "GET,/participant/message", "POST,/contact/nonsense"})
  void unknownOperationIsAJsonError(String method, String path) {
    assertRefused(
        http.call(method, path, ""), 404, "UnknownOperationException", method + " " + path);
  }

  @Test
  void bodyOfMoreThanAMegabyteIsRefused() {
    assertRefused(
        http.participant("message", chat.token(), "a".repeat((1 << 20) + 1)),
        413,
        "RequestEntityTooLargeException",
        "1048576");
  }

  private static HttpResponse<String> send(String content) {
    return http.participant(
        "message",
        chat.token(),
        "{\"ContentType\":\"text/plain\",\"Content\":\"" + content + "\"}");
  }

  private static String start(String more) {
    return "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ParticipantDetails\":{\"DisplayName\":\"Ann\"}%s}"
        .formatted(more);
  }

  private static void assertRefused(
      HttpResponse<String> answer, int status, String type, String message) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(type);
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(Frames.parse(answer.body()).get("message").textValue()).contains(message);
  }
}
