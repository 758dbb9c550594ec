package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.mock.ConnectChatMock;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static final Duration LIMIT = SafetyNet.LIMIT;

  @Test
  void theFakeAnswersAsAmazonConnectDoesAndNoChatIsStarted() {
    Transport transport = Transport.of(Optional.empty(), Limits.of(LIMIT, LIMIT, LIMIT));
    try (ConnectChatMock fake = ConnectChatMock.start()) {
      assertThatCode(() -> Preflight.check(fake.url(), fake.url(), transport))
          .doesNotThrowAnyException();
      assertThat(fake.journal())
          .singleElement()
          .satisfies(entry -> assertThat(entry.status()).hasValue(403));
    }
  }

  @Test
  void aWrongParticipantEndpointIsToldFromAWrongEndpoint() {
    Transport transport = Transport.of(Optional.empty(), Limits.of(LIMIT, LIMIT, LIMIT));
    try (ConnectChatMock fake = ConnectChatMock.start()) {
      URI wrong = fake.url().resolve("/somewhere");
      assertThatThrownBy(() -> Preflight.check(fake.url(), wrong, transport))
          .isInstanceOf(Unreachable.class)
          .hasMessageStartingWith(wrong + " is not Amazon Connect chat: expected 403")
          .hasMessageEndingWith("Check chat.participantEndpoint.");
    }
  }
}
