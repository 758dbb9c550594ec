package io.connectchat.harness.sdk.inside;

import io.connectchat.harness.sdk.Inside;
import io.connectchat.harness.sdk.SdkShapes;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connectparticipant.ConnectParticipantClient;

/** Both chat clients of the version that this class was loaded with. */
public final class Insider implements Inside {
  private static final StaticCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));

  private final List<Client> clients =
      List.of(
          new Client("connect", ConnectClient.class, Chat::uses),
          new Client("connectparticipant", ConnectParticipantClient.class, name -> true));

  @Override
  public SdkShapes shapes() {
    ShapeReader reader = new ShapeReader();
    clients.forEach(reader::read);
    return reader.shapes();
  }

  @Override
  public void speak(URI endpoint, Consumer<String> next) {
    try (SdkHttpClient http = UrlConnectionHttpClient.create();
        ConnectClient connect =
            ConnectClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(NOBODY)
                .httpClient(http)
                .build();
        ConnectParticipantClient participant =
            ConnectParticipantClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(NOBODY)
                .httpClient(http)
                .build()) {
      new Speaker(clients.get(0), connect, next).speak();
      new Speaker(clients.get(1), participant, next).speak();
    }
  }
}
