package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connectparticipant.ConnectParticipantClient;
import software.amazon.awssdk.services.connectparticipant.model.ConnectionType;
import software.amazon.awssdk.services.connectparticipant.model.ThrottlingException;

/** The example of the README. */
class ReadmeExampleTest {
  private final ConnectChatMock mock = ConnectChatMock.start();

  private final ConnectClient connect =
      ConnectClient.builder()
          .endpointOverride(mock.url())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
          .build();
  private final ConnectParticipantClient participant =
      ConnectParticipantClient.builder()
          .endpointOverride(mock.url())
          .region(Region.US_EAST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .build();

  @AfterEach
  void close() {
    mock.close();
  }

  @Test
  void sendIsThrottledUntilTheFaultIsCleared() {
    mock.faults(
        """
        faults:
          - {fault: error, operation: SendMessage, rate: 1, type: ThrottlingException}
        """);
    String token = connectionToken();
    assertThatThrownBy(() -> send(token, "hello")).isInstanceOf(ThrottlingException.class);

    mock.clearFaults();
    send(token, "hello again");
    assertThat(mock.journal()).anyMatch(entry -> entry.fault().isPresent());
  }

  private String connectionToken() {
    String participantToken =
        connect
            .startChatContact(
                r ->
                    r.instanceId("my-instance")
                        .contactFlowId("my-flow")
                        .participantDetails(p -> p.displayName("Ann")))
            .participantToken();
    return participant
        .createParticipantConnection(
            r ->
                r.participantToken(participantToken)
                    .type(ConnectionType.WEBSOCKET, ConnectionType.CONNECTION_CREDENTIALS))
        .connectionCredentials()
        .connectionToken();
  }

  private void send(String token, String text) {
    participant.sendMessage(r -> r.connectionToken(token).contentType("text/plain").content(text));
  }
}
