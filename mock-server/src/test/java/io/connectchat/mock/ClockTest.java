package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.contact.Switches;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;

/** The clocks of a chat, over the wire, on virtual time. */
class ClockTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final ConnectChatMock mock = virtual(Switches.defaults());
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void adminCallMovesTimeAndWhatIsDueHasHappenedWhenItAnswers() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      HttpResponse<String> answer = advance("PT25H");
      assertThat(answer.body()).isEqualTo("{\"now\":\"2026-11-23T11:00:00.000Z\"}");
      assertThat(http.participant("message", chat.token(), "{}").statusCode()).isEqualTo(403);
      assertThat(chat.frames().nextItem().get("ContentType").textValue())
          .endsWith("participant.left");
      var ended = chat.frames().nextItem();
      assertThat(ended.get("ContentType").textValue()).endsWith("chat.ended");
      assertThat(ended.get("AbsoluteTime").textValue()).isEqualTo("2026-11-23T11:00:00.000Z");
      advance("PT5S");
      assertThat(chat.frames().closeCode()).isEqualTo(1000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"25h", "", "-PT1S", "PT87601H", "P99999999999999999999D"})
  void durationThatIsNoneIsRefusedWithAnExample(String duration) {
    HttpResponse<String> answer = advance(duration);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("advance must ");
  }

  @Test
  void clockOfTheMachineCannotBeMoved() {
    try (ConnectChatMock real = ConnectChatMock.start()) {
      HttpResponse<String> answer =
          new RawHttp(real).call("POST", "/__admin/chat/clock", "{\"advance\":\"PT1S\"}");
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("--clock virtual");
      assertThatThrownBy(() -> real.advance(Duration.ofSeconds(1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("virtualClock()");
    }
  }

  @Test
  void createdChatEndsAfterFiveMinutesWithoutAConnectionAndEveryCallIs403() {
    StartChatContactResponse start = customer.start();
    mock.advance(Duration.ofMinutes(5).minusMillis(1));
    customer.connection(start.participantToken());
    mock.advance(Duration.ofMillis(1));
    assertThatThrownBy(() -> customer.connection(start.participantToken()))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(http.call("GET", "/__admin/chat/contacts", "").body())
        .contains("CUSTOMER_CONNECTION_NOT_ESTABLISHED");
  }

  @Test
  void urlIsGoodForLessThan100SecondsAndANewOneCanBeAskedFor() {
    String participantToken = customer.start().participantToken();
    String inTime = customer.connection(participantToken).websocket().url();
    mock.advance(Duration.ofSeconds(100).minusMillis(1));
    Frames.open(inTime).close();
    String late = customer.connection(participantToken).websocket().url();
    mock.advance(Duration.ofSeconds(100));
    assertThatThrownBy(() -> Frames.open(late))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    Frames.open(customer.connection(participantToken).websocket().url()).close();
  }

  @Test
  void connectionTokenIsGoodForOneDayAndTheParticipantTokenLonger() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      CreateParticipantConnectionResponse connection =
          customer.connection(chat.start().participantToken());
      assertThat(connection.connectionCredentials().expiry()).isEqualTo("2026-11-23T10:00:00.000Z");
      mock.advance(Duration.ofDays(1).minusMillis(1));
      chat.send("just in time");
      mock.advance(Duration.ofMillis(1));
      assertThatThrownBy(() -> chat.send("too late")).isInstanceOf(AccessDeniedException.class);
      assertThat(customer.connection(chat.start().participantToken()).connectionCredentials())
          .isNotNull();
    }
  }

  @Test
  void socketStaysOpenAtConnectionExpiryByDefault() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.advance(Duration.ofHours(2));
      assertThat(chat.frames().nothingElseCame()).isTrue();
    }
  }

  @Test
  void socketIsClosedWith1001AtConnectionExpiryWhereThatIsSwitchedOn() {
    try (ConnectChatMock strict =
            virtual(Switches.defaults().with(Switches.CLOSE_AT_CONNECTION_EXPIRY, true));
        SdkCustomer other = new SdkCustomer(strict)) {
      String token = other.start().participantToken();
      CreateParticipantConnectionResponse connection = other.connection(token);
      assertThat(connection.websocket().connectionExpiry()).isEqualTo("2026-11-22T11:00:00.000Z");
      strict.advance(Duration.ofSeconds(50));
      Frames frames = Frames.subscribed(connection.websocket().url());
      frames.nextItems(2);
      strict.advance(Duration.ofMinutes(59).plusSeconds(10).minusMillis(1));
      assertThat(frames.nothingElseCame()).isTrue();
      strict.advance(Duration.ofMillis(1));
      assertThat(frames.closeCode()).isEqualTo(1001);
    }
  }

  @Test
  void agentsDelayRunsOnVirtualTimeToo() {
    try (ConnectChatMock slow =
            ConnectChatMock.builder()
                .virtualClock(START)
                .agentDelay(Duration.ofMinutes(3))
                .start();
        SdkCustomer other = new SdkCustomer(slow);
        SdkCustomer.Chat chat = other.chat()) {
      chat.send("hello");
      chat.frames().nextItem();
      slow.advance(Duration.ofMinutes(3).minusMillis(1));
      assertThat(chat.frames().nothingElseCame()).isTrue();
      slow.advance(Duration.ofMillis(1));
      assertThat(chat.frames().nextItem().get("AbsoluteTime").textValue())
          .isEqualTo("2026-11-22T10:03:00.000Z");
    }
  }

  private HttpResponse<String> advance(String duration) {
    return http.call("POST", "/__admin/chat/clock", "{\"advance\":\"" + duration + "\"}");
  }

  private static ConnectChatMock virtual(Switches switches) {
    return ConnectChatMock.builder().virtualClock(START).switches(switches).start();
  }
}
