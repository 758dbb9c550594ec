package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.contact.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connectparticipant.model.ThrottlingException;

/** Over a quota each cause has its own error, and time heals all but one. */
class QuotaTest {
  private final ManualTime time = new ManualTime();
  private final ConnectChatMock mock =
      ConnectChatMock.builder()
          .clock(time)
          .agent("silent")
          .quotas("aws")
          .quota("concurrentChats", "12")
          .start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void startsBeyondTheBurstGetTooManyRequestsUntilTheBucketFills() {
    IntStream.range(0, 8).forEach(i -> customer.start());
    assertThatThrownBy(customer::start)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(429);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("TooManyRequestsException");
            });
    time.advance(Duration.ofMillis(200));
    customer.start();
    assertThatThrownBy(customer::start).isInstanceOf(AwsServiceException.class);
  }

  @Test
  void gatewayInFrontSharesTheStartsOfTheAccountAndTellsTheCauseInItsEnvelope() {
    RawHttp http = new RawHttp(mock);
    String body = "{\"ParticipantDetails\":{\"DisplayName\":\"Ann\"}}";
    IntStream.range(0, 7).forEach(i -> customer.start());
    assertThat(http.call("POST", "/Prod", body).statusCode()).isEqualTo(200);
    var refused = http.call("POST", "/Prod", body);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Frames.parse(refused.body()).at("/data/Error/code").textValue())
        .isEqualTo("TooManyRequestsException");
  }

  @Test
  void oneChatTooManyGetsLimitExceededUntilOneEnds() {
    List<SdkCustomer.Chat> chats =
        IntStream.range(0, 12)
            .mapToObj(
                i -> {
                  time.advance(Duration.ofSeconds(1));
                  return customer.chat();
                })
            .toList();
    time.advance(Duration.ofSeconds(1));
    assertThatThrownBy(customer::start)
        .isInstanceOfSatisfying(
            LimitExceededException.class, e -> assertThat(e.statusCode()).isEqualTo(429));
    chats.get(0).disconnect();
    chats.get(0).frames().nextItems(2);
    customer.start();
    chats.forEach(SdkCustomer.Chat::close);
  }

  @Test
  void startThatWasAnsweredBeforeNeedsNoRoom() {
    var once = SdkCustomer.startRequest().clientToken("once").build();
    String contactId = customer.connect().startChatContact(once).contactId();
    for (int i = 1; i < 12; i++) {
      time.advance(Duration.ofSeconds(1));
      customer.start();
    }
    time.advance(Duration.ofSeconds(1));
    assertThatThrownBy(customer::start).isInstanceOf(LimitExceededException.class);
    assertThat(customer.connect().startChatContact(once).contactId()).isEqualTo(contactId);
  }

  @Test
  void eventsHaveABucketOfTheirOwnWhenTheyAreGivenOne() {
    try (ConnectChatMock apart =
            ConnectChatMock.builder()
                .clock(time)
                .agent("silent")
                .quota("SendMessage", "1/1")
                .quota("SendEvent", "1/1")
                .start();
        SdkCustomer ann = new SdkCustomer(apart);
        SdkCustomer.Chat chat = ann.chat()) {
      chat.send("message");
      ann.participant()
          .sendEvent(
              r ->
                  r.connectionToken(chat.token())
                      .contentType("application/vnd.amazonaws.connect.event.typing"));
      assertThatThrownBy(() -> chat.send("another")).isInstanceOf(ThrottlingException.class);
    }
  }

  @Holds("THR-04")
  @Test
  void messagesAndEventsOfAllChatsOfAnInstanceShareOneBucketAndGetThrottlingException() {
    try (SdkCustomer.Chat one = customer.chat();
        SdkCustomer.Chat two = customer.chat()) {
      for (int i = 0; i < 14; i++) {
        (i % 2 == 0 ? one : two).send("m" + i);
      }
      typing(one);
      assertThatThrownBy(() -> typing(two))
          .isInstanceOfSatisfying(
              ThrottlingException.class, e -> assertThat(e.statusCode()).isEqualTo(429));
      assertThatThrownBy(() -> one.send("over")).isInstanceOf(ThrottlingException.class);
      time.advance(Duration.ofMillis(100));
      one.send("again");
      assertThat(one.transcript())
          .extracting(software.amazon.awssdk.services.connectparticipant.model.Item::content)
          .contains("again")
          .doesNotContain("over");
    }
  }

  @Test
  void quotasAreOffUnlessAskedFor() {
    try (ConnectChatMock unlimited = ConnectChatMock.start();
        SdkCustomer customers = new SdkCustomer(unlimited)) {
      IntStream.range(0, 30).forEach(i -> customers.start());
    }
  }

  @Test
  void unknownQuotaIsNamedWithTheNearestOne() {
    assertThatThrownBy(() -> ConnectChatMock.builder().quota("SendMesage", "50/75"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unknown quota 'SendMesage'; did you mean 'SendMessage'? Known: ");
    assertThatThrownBy(() -> ConnectChatMock.builder().quota("SendMessage", "50"))
        .hasMessage(
            "quota SendMessage: '50' is no rate; expected calls a second and burst, such as 50/75");
    assertThatThrownBy(() -> ConnectChatMock.builder().quotas("amazon"))
        .hasMessage("quotas 'amazon': expected one of off, aws");
  }

  private void typing(SdkCustomer.Chat chat) {
    customer
        .participant()
        .sendEvent(
            r ->
                r.connectionToken(chat.token())
                    .contentType("application/vnd.amazonaws.connect.event.typing"));
  }
}
