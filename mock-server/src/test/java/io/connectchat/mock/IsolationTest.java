package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException;
import software.amazon.awssdk.services.connectparticipant.model.Item;

/** One contact never gets at what is another's, and every answer may be read by a browser. */
class IsolationTest {
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final SdkCustomer.Chat ann = customer.chat();
  private final SdkCustomer.Chat bob = customer.chat();
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    ann.close();
    bob.close();
    customer.close();
    mock.close();
  }

  @Test
  void transcriptOfAnotherContactIsEmptyEvenWithItsId() {
    ann.send("secret");
    assertThat(bob.transcript()).extracting(Item::content).doesNotContain("secret");
    assertThat(
            customer
                .participant()
                .getTranscript(
                    r -> r.connectionToken(bob.token()).contactId(ann.start().contactId()))
                .transcript())
        .isEmpty();
  }

  @Test
  void itemIdOfAnotherContactFindsNothing() {
    String id = ann.send("secret").id();
    assertThat(
            customer
                .participant()
                .getTranscript(r -> r.connectionToken(bob.token()).startPosition(p -> p.id(id)))
                .transcript())
        .isEmpty();
  }

  @Test
  void pageTokenOfAnotherContactIsRefused() {
    for (int i = 0; i < 5; i++) {
      ann.send("m" + i);
    }
    String next =
        customer
            .participant()
            .getTranscript(r -> r.connectionToken(ann.token()).maxResults(1))
            .nextToken();
    assertThat(
            http.participant("transcript", bob.token(), "{\"NextToken\":\"" + next + "\"}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void framesGoToTheirOwnContactOnly() {
    ann.send("secret");
    ann.frames().nextItems(2);
    assertThat(bob.frames().nothingElseCame()).isTrue();
  }

  @Test
  void attachmentOfAnotherContactIsNotToBeHad() {
    String id =
        customer
            .participant()
            .startAttachmentUpload(
                r ->
                    r.connectionToken(ann.token())
                        .attachmentName("a.txt")
                        .contentType("text/plain")
                        .attachmentSizeInBytes(1L)
                        .clientToken("one"))
            .attachmentId();
    assertThatThrownBy(
            () ->
                customer
                    .participant()
                    .completeAttachmentUpload(
                        r -> r.connectionToken(bob.token()).attachmentIds(id).clientToken("two")))
        .hasMessageContaining("Status Code: 4");
    assertThatThrownBy(
            () ->
                customer
                    .participant()
                    .getAttachment(r -> r.connectionToken(bob.token()).attachmentId(id)))
        .hasMessageContaining("Status Code: 4");
  }

  @Test
  void tokensAreGoodForTheirOwnPurposeOnlyAndAllDiffer() {
    String participantToken = ann.start().participantToken();
    Set<String> seen = new HashSet<>(List.of(participantToken, ann.token()));
    for (int i = 0; i < 50; i++) {
      var connection = customer.connection(participantToken);
      assertThat(seen.add(connection.connectionCredentials().connectionToken())).isTrue();
      assertThat(seen.add(connection.websocket().url())).isTrue();
    }
    assertThatThrownBy(() -> customer.connection(ann.token()))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(http.participant("message", participantToken, "{}").statusCode()).isEqualTo(403);
  }

  @Holds("REAL-07")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /participant/message", "POST /participant/nothing", "GET /participant/message",
        "PUT /contact/chat", "POST /Prod", "POST /participant/transcript"
      })
  void errorsBearTheHeadersThatBrowsersNeed(String request) {
    String[] parts = request.split(" ");
    var answer = http.call(parts[0], parts[1], "no json", "Origin", "http://localhost:3000");
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("x-amzn-ErrorType");
  }
}
