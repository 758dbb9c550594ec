package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.junit.ConnectChat;
import java.net.URI;
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
@ConnectChat
class ReadmeExampleTest {
  @Test
  void sendIsThrottledUntilTheFaultIsCleared(ConnectChatMock mock) {
    ConnectParticipantClient participant = participant(mock.url());
    String token = connectionToken(mock.url(), participant);

    mock.faults(
        """
        faults:
          - {fault: error, operation: SendMessage, rate: 1, type: ThrottlingException}
        """);
    assertThatThrownBy(() -> send(participant, token)).isInstanceOf(ThrottlingException.class);

    mock.clearFaults();
    send(participant, token);
    assertThat(mock.journal()).anyMatch(entry -> entry.fault().isPresent());
  }

  private static ConnectParticipantClient participant(URI endpoint) {
    return ConnectParticipantClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }

  private static String connectionToken(URI endpoint, ConnectParticipantClient participant) {
    String participantToken =
        ConnectClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
            .build()
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

  private static void send(ConnectParticipantClient participant, String token) {
    participant.sendMessage(
        r -> r.connectionToken(token).contentType("text/plain").content("hello"));
  }
}
