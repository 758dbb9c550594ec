package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.OneCall;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import io.connectchat.mock.ConnectChatMock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstCustomerTest {
  private static final Duration PATIENCE = SafetyNet.LIMIT;

  private final Transport transport =
      Transport.of(Optional.empty(), Limits.of(PATIENCE, PATIENCE, PATIENCE));

  private static Target target(ConnectChatMock fake) {
    return new EndpointTarget(
        "test",
        fake.url(),
        fake.url(),
        new Instance("us-east-1", "an-instance", "a-flow"),
        SigV4.onLoopback("us-east-1"));
  }

  @Test
  void aFullInstanceIsSaidInUsersWords() {
    String fault = "{fault: error, operation: StartChatContact, type: LimitExceededException}";
    try (ConnectChatMock fake = fakeWith(fault)) {
      Answer start = OneCall.send(target(fake).start(StartChat.of("Ann", "a-token")), transport);

      assertThat(FirstCustomer.why(Operation.START_CHAT_CONTACT, start))
          .hasValueSatisfying(
              why ->
                  assertThat(why)
                      .contains("quota of concurrent chats", "sweep --run DIR", "(8-17)"));
    }
  }

  @Test
  void anAuthorizerThatDeniesTheConnectionIsTold() {
    try (ConnectChatMock fake = fakeWith("{fault: deny, operation: CreateParticipantConnection}")) {
      Target target = target(fake);
      Answer start = OneCall.send(target.start(StartChat.of("Ann", "a-token")), transport);
      StartedChat chat = StartedChat.read(((Answer.Accepted) start).body());
      Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
      Answer connected =
          OneCall.send(
              target.participant(operation, chat.participantToken(), Requests.connection()),
              transport);

      assertThat(FirstCustomer.why(operation, connected))
          .hasValueSatisfying(why -> assertThat(why).contains("authorizer", "(8-22)"));
      assertThat(FirstCustomer.why(Operation.START_CHAT_CONTACT, start)).isEmpty();
    }
  }

  private static ConnectChatMock fakeWith(String fault) {
    return ConnectChatMock.builder().faults("faults:\n  - " + fault + "\n").start();
  }
}
