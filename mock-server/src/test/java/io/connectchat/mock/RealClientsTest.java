package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real clients need, byte by byte where that matters. */
class RealClientsTest {
  private static final String BOTH = "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}";

  private final ConnectChatMock mock = ConnectChatMock.builder().agent("silent").start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final RawHttp http = new RawHttp(mock);
  private final SdkCustomer.Chat chat = customer.chat();

  @AfterEach
  void close() {
    chat.close();
    customer.close();
    mock.close();
  }

  @Holds("REAL-04")
  @Test
  void requestThatOffersHttp2IsAnsweredOverHttp11() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", mock.port())) {
      String request =
          "POST /participant/connection HTTP/1.1\r\nHost: x\r\n"
              + "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\n"
              + "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n"
              + "X-Amz-Bearer: "
              + chat.start().participantToken()
              + "\r\nContent-Length: "
              + BOTH.length()
              + "\r\n\r\n"
              + BOTH;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Holds("REAL-10")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          signed with keys | AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=00
          with no key      | AWS4-HMAC-SHA256 Credential=/20261122/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=00
          unsigned         |
          """)
  void participantCallsAreTakenHoweverTheyAreSigned(String how, String authorization) {
    List<String> headers =
        new ArrayList<>(List.of("X-Amz-Bearer", chat.start().participantToken()));
    if (authorization != null) {
      headers.addAll(List.of("Authorization", authorization, "amz-sdk-request", "attempt=1"));
    }
    HttpResponse<String> answer =
        http.call("POST", "/participant/connection", BOTH, headers.toArray(String[]::new));
    assertThat(answer.statusCode()).as(how).isEqualTo(200);
  }

  @Holds({"REAL-13", "REAL-14", "CONN-03", "CONN-08", "CONN-09"})
  @Test
  void connectionCanBeAskedForAgainAndAgainAndEveryTokenStaysGood() {
    Set<String> urls = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      JsonNode answer =
          Frames.parse(
              http.participant("connection", chat.start().participantToken(), BOTH).body());
      urls.add(answer.at("/Websocket/Url").textValue());
      assertThat(answer.at("/Websocket/ConnectionExpiry").textValue())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
      Instant expiry = Instant.parse(answer.at("/ConnectionCredentials/Expiry").textValue());
      assertThat(expiry)
          .isBetween(Instant.now().plusSeconds(86_340), Instant.now().plusSeconds(86_400));
      assertThat(answer.at("/ConnectionCredentials/ConnectionToken").textValue()).isNotEmpty();
    }
    assertThat(urls).hasSize(50);
    chat.send("with the first token");
  }

  @Holds({"REAL-15", "TRN-04"})
  @Test
  void emptyStartPositionMeansNone() {
    chat.send("one");
    assertThat(
            transcript("{\"StartPosition\":{},\"MaxResults\":15,\"ScanDirection\":\"BACKWARD\"}"))
        .isEqualTo(transcript("{\"MaxResults\":15,\"ScanDirection\":\"BACKWARD\"}"))
        .hasSize(3);
  }

  @Holds("REAL-18")
  @Test
  void transcriptIsReadTenBackwardNewestFirstAndForwardFromAStartPosition() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.add(chat.send("m" + i).id());
    }
    assertThat(transcript("{}")).containsExactlyElementsOf(reversed(ids.subList(2, 12)));
    assertThat(transcript("{\"StartPosition\":{\"Id\":\"" + ids.get(9) + "\"}}"))
        .containsExactlyElementsOf(reversed(ids.subList(9, 12)));
  }

  @Holds({"REAL-17", "ORD-03"})
  @ParameterizedTest
  @CsvSource({
    "BACKWARD, ASCENDING",
    "BACKWARD, DESCENDING",
    "FORWARD, ASCENDING",
    "FORWARD, DESCENDING"
  })
  void pagesFollowTheDirectionAndItemsOnThemTheOrder(String direction, String order) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(chat.send("m" + i).id());
    }
    String start =
        direction.equals("FORWARD") ? ",\"StartPosition\":{\"Id\":\"" + ids.get(0) + "\"}" : "";
    List<String> inOrderOfTime = new ArrayList<>();
    String next = "";
    do {
      String body =
          "{\"MaxResults\":2,\"ScanDirection\":\"%s\",\"SortOrder\":\"%s\"%s}"
              .formatted(direction, order, next.isEmpty() ? start : next);
      JsonNode page = Frames.parse(http.participant("transcript", chat.token(), body).body());
      List<String> onPage = ids(page);
      List<String> oldestFirst = order.equals("ASCENDING") ? onPage : reversed(onPage);
      inOrderOfTime.addAll(direction.equals("FORWARD") ? inOrderOfTime.size() : 0, oldestFirst);
      assertThat(page.path("NextToken").isMissingNode() || page.get("NextToken").isTextual())
          .isTrue();
      next =
          page.has("NextToken") ? ",\"NextToken\":\"" + page.get("NextToken").asText() + "\"" : "";
    } while (!next.isEmpty());
    assertThat(inOrderOfTime).doesNotHaveDuplicates().endsWith(ids.toArray(String[]::new));
    assertThat(inOrderOfTime).hasSize(direction.equals("FORWARD") ? 5 : 7);
  }

  @Holds({"REAL-19", "REAL-12", "DISC-05"})
  @Test
  void disconnectIsAnsweredBeforeTheSocketClosesAndThenEveryCallIsDenied() {
    HttpResponse<String> answer = http.participant("disconnect", chat.token(), "{}");
    assertThat(answer.body()).isEqualTo("{}");
    assertThat(chat.frames().nextItems(2)).as("on the socket, still open").hasSize(2);
    HttpResponse<String> connection =
        http.participant("connection", chat.start().participantToken(), BOTH);
    assertThat(connection.statusCode()).isEqualTo(403);
    for (String operation :
        List.of(
            "message",
            "event",
            "transcript",
            "disconnect",
            "start-attachment-upload",
            "complete-attachment-upload",
            "attachment",
            "authentication-url",
            "cancel-authentication")) {
      HttpResponse<String> denied = http.participant(operation, chat.token(), "{}");
      assertThat(denied.statusCode()).as(operation).isEqualTo(403);
      assertThat(denied.headers().firstValue("x-amzn-ErrorType")).contains("AccessDeniedException");
    }
  }

  @Holds("REAL-30")
  @ParameterizedTest
  @CsvSource({
    "raw, '😀 äöü \u2028 \\\" \\n'",
    "escaped, '\\ud83d\\ude00 \\u00e4\\u00f6\\u00fc \\u2028 \\u0022 \\u000a'"
  })
  void textComesOutAsItWentIn(String how, String inJson) {
    http.participant(
        "message", chat.token(), "{\"ContentType\":\"text/plain\",\"Content\":\"" + inJson + "\"}");
    String said = "😀 äöü \u2028 \" \n";
    assertThat(chat.frames().nextItem().get("Content").textValue()).as(how).isEqualTo(said);
    assertThat(chat.transcript().get(2).content()).isEqualTo(said);
  }

  private List<String> transcript(String body) {
    return ids(Frames.parse(http.participant("transcript", chat.token(), body).body()));
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("Transcript").forEach(item -> ids.add(item.get("Id").textValue()));
    return ids;
  }

  private static List<String> reversed(List<String> some) {
    List<String> reversed = new ArrayList<>(some);
    Collections.reverse(reversed);
    return reversed;
  }
}
