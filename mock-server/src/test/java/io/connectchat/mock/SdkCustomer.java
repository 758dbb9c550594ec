package io.connectchat.mock;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.StartChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.ConnectParticipantClient;
import software.amazon.awssdk.services.connectparticipant.model.ConnectionType;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;
import software.amazon.awssdk.services.connectparticipant.model.GetTranscriptResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;
import software.amazon.awssdk.services.connectparticipant.model.SendMessageResponse;

/** A customer who speaks through the AWS SDK for Java, which the fake knows nothing of. */
final class SdkCustomer implements AutoCloseable {
  static final String INSTANCE = "11111111-2222-3333-4444-555555555555";
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));

  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final ConnectClient connect;
  private final ConnectParticipantClient participant;

  SdkCustomer(ConnectChatMock mock) {
    connect =
        ConnectClient.builder()
            .endpointOverride(mock.url())
            .region(Region.US_EAST_1)
            .credentialsProvider(KEYS)
            .httpClient(http)
            .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
    participant =
        ConnectParticipantClient.builder()
            .endpointOverride(mock.url())
            .region(Region.US_EAST_1)
            .credentialsProvider(KEYS)
            .httpClient(http)
            .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
  }

  ConnectClient connect() {
    return connect;
  }

  ConnectParticipantClient participant() {
    return participant;
  }

  StartChatContactResponse start() {
    return connect.startChatContact(startRequest().build());
  }

  static StartChatContactRequest.Builder startRequest() {
    return StartChatContactRequest.builder()
        .instanceId(INSTANCE)
        .contactFlowId("66666666-7777-8888-9999-000000000000")
        .participantDetails(p -> p.displayName("Ann"));
  }

  CreateParticipantConnectionResponse connection(String participantToken) {
    return participant.createParticipantConnection(
        r ->
            r.participantToken(participantToken)
                .type(ConnectionType.WEBSOCKET, ConnectionType.CONNECTION_CREDENTIALS));
  }

  /** A started and connected chat whose socket has seen both participants join. */
  Chat chat() {
    return chat(Map.of());
  }

  Chat chat(Map<String, String> attributes) {
    return chat("Ann", attributes);
  }

  Chat chat(String name, Map<String, String> attributes) {
    StartChatContactResponse start =
        connect.startChatContact(
            startRequest()
                .participantDetails(p -> p.displayName(name))
                .attributes(attributes)
                .build());
    CreateParticipantConnectionResponse connection = connection(start.participantToken());
    Frames frames = Frames.subscribed(connection.websocket().url());
    frames.nextItems(2);
    return new Chat(this, start, connection.connectionCredentials().connectionToken(), frames);
  }

  @Override
  public void close() {
    connect.close();
    participant.close();
    http.close();
  }

  /** A chat that is under way. */
  record Chat(SdkCustomer customer, StartChatContactResponse start, String token, Frames frames)
      implements AutoCloseable {

    SendMessageResponse send(String text) {
      return customer.participant.sendMessage(
          r -> r.connectionToken(token).contentType("text/plain").content(text));
    }

    List<Item> transcript() {
      GetTranscriptResponse page =
          customer.participant.getTranscript(
              r -> r.connectionToken(token).maxResults(100).sortOrder("ASCENDING"));
      return page.transcript();
    }

    void disconnect() {
      customer.participant.disconnectParticipant(r -> r.connectionToken(token));
    }

    @Override
    public void close() {
      frames.close();
    }
  }
}
