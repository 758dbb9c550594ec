package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with status 200: what they must hold, and what is said when they do not. */
class AnswersTest {
  private static final String CONNECTION =
      """
      {"Websocket":{"Url":"wss://host.example/prod?authToken=s3cret","ConnectionExpiry":"T1","X":{}},
       "ConnectionCredentials":{"ConnectionToken":"QVFJ","Expiry":"T2"},"New":[1,{"a":null}]}""";

  @Test
  void aStartedChatHasItsIdsAndToken() {
    StartedChat chat =
        StartedChat.read(
            """
            {"ContactId":"c","ParticipantId":"p","ParticipantToken":"t",\
            "ContinuedFromContactId":null,"New":{"ContactId":"wrong"}}""");

    assertThat(chat).isEqualTo(new StartedChat("c", "p", "t", ""));
    assertThat(chat).hasToString("chat c, customer p");
  }

  @Test
  void aConnectionHasItsSocketAndItsToken() {
    Connection connection = Connection.read(CONNECTION);

    assertThat(connection)
        .isEqualTo(
            new Connection(
                URI.create("wss://host.example/prod?authToken=s3cret"), "T1", "QVFJ", "T2"));
    assertThat(connection).hasToString("connection to host.example until T1");
  }

  @ParameterizedTest
  @CsvSource({
    "Url, Websocket.Url",
    "ConnectionExpiry, Websocket.ConnectionExpiry",
    "ConnectionToken, ConnectionCredentials.ConnectionToken",
    "Expiry\", ConnectionCredentials.Expiry",
    "ConnectionCredentials, ConnectionCredentials.ConnectionToken",
    "Websocket, Websocket.Url"
  })
  void aConnectionWithoutAMemberNamesIt(String member, String named) {
    String quoted = "\"" + member;
    assertThatThrownBy(() -> Connection.read(CONNECTION.replace(quoted, "\"Other" + member)))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessage("CreateParticipantConnection answered 200 without " + named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://host/x", "ws:", "wss://", "host/x", "wss://h ost/s3cret", ":"})
  void aUrlThatIsNoWebSocketsIsNotRepeatedAsItIsASecret(String url) {
    String answer = CONNECTION.replace("wss://host.example/prod?authToken=s3cret", url);

    assertThatThrownBy(() -> Connection.read(answer))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessage(
            "CreateParticipantConnection answered 200 with a Websocket.Url that is not a ws:// or"
                + " wss:// URL");
  }

  @Test
  void aSentItemHasItsIdAndTime() {
    assertThat(sent("{\"Id\":\"m\",\"AbsoluteTime\":\"T\",\"New\":{\"Id\":\"wrong\"}}"))
        .isEqualTo(new SentItem("m", "T", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"MessageProcessingStatus\":\"PROCESSING\"}           | PROCESSING",
        "{\"X\":[{}],\"MessageProcessingStatus\":\"FAILED\"}    | FAILED",
        "{\"MessageProcessingStatus\":null}                     | ``",
        "{\"X\":{\"MessageProcessingStatus\":\"PROCESSING\"}}   | ``",
        "{\"X\":\"PROCESSING\"}                               | ``",
        "{}                                                     | ``",
        "null                                                   | ``",
        "[\"MessageProcessingStatus\"]                          | ``",
        "\"PROCESSING\"                                         | ``"
      })
  void aSentItemIsProcessedWhenTheServiceGivesAStatus(String metadata, String processing) {
    String answer = "{\"MessageMetadata\":" + metadata + ",\"Id\":\"m\",\"AbsoluteTime\":\"T\"}";

    assertThat(sent(answer)).isEqualTo(new SentItem("m", "T", processing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"AbsoluteTime\":\"T\"}                | without Id",
        "{\"Id\":null,\"AbsoluteTime\":\"T\"}    | without Id",
        "{\"Id\":{},\"AbsoluteTime\":\"T\"}      | without Id",
        "{\"Id\":\"\",\"AbsoluteTime\":\"T\"}    | without Id",
        "{\"Id\":\"m\"}                          | without AbsoluteTime",
        "{}                                      | without Id",
        "[]                                      | with something that is not a JSON object",
        "``                                      | with something that is not a JSON object",
        "<html>                                  | with something that is not JSON",
        "{\"Id\":\"m\",\"AbsoluteTime\":\"T\"    | with something that is not JSON",
        "{\"Id\":\"m\",\"AbsoluteTime\":\"T\"}}  | with something that is not JSON"
      })
  void aSentItemWithoutWhatItMustHaveSaysSo(String answer, String what) {
    assertThatThrownBy(() -> sent(answer))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessage("SendMessage answered 200 " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"ContactId\":\"c\",\"ParticipantId\":\"p\"}        | without ParticipantToken",
        "{\"ContactId\":7}                                    | without ContactId",
        "[]                                  | with something that is not a JSON object",
        "``                                  | with something that is not a JSON object",
        "{\"ContactId\":\"c\"} {}            | with something that is not JSON",
        "<html>                              | with something that is not JSON"
      })
  void aStartedChatWithoutWhatItMustHaveSaysSo(String answer, String what) {
    assertThatThrownBy(() -> StartedChat.read(answer))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessage("StartChatContact answered 200 " + what);
  }

  private static SentItem sent(String answer) {
    return SentItem.read(Operation.SEND_MESSAGE, answer);
  }
}
