package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.OneLine;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartedChat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.ContactNotFoundException;
import software.amazon.awssdk.services.connect.model.ContactSearchSummary;
import software.amazon.awssdk.services.connect.model.Instance;
import software.amazon.awssdk.services.connect.model.SearchContactsTimeRange;
import software.amazon.awssdk.services.connect.model.SearchableContactAttributesCriteria;

/**
 * The calls to the Amazon Connect Service that are made beside a run: what an instance is, which
 * contacts are open, ending them. Waits for each answer; not for customers.
 */
public final class ConnectService implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final SdkHttpClient http;
  private final ConnectClient client;
  private final URI endpoint;
  private final SigV4 signer;
  private final String instanceId;

  private ConnectService(
      SdkHttpClient http, ConnectClient client, URI endpoint, SigV4 signer, String instanceId) {
    this.http = http;
    this.client = client;
    this.endpoint = endpoint;
    this.signer = signer;
    this.instanceId = instanceId;
  }

  /**
   * Reaches the service of an instance.
   *
   * @param endpoint base URL of the Amazon Connect Service
   * @param signer with the credentials to sign with
   * @param caFile certificates to trust in place of the JDK's
   */
  public static ConnectService of(
      URI endpoint, String region, String instanceId, SigV4 signer, Optional<Path> caFile) {
    UrlConnectionHttpClient.Builder builder =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
    caFile.ifPresent(pem -> builder.tlsTrustManagersProvider(() -> TrustedCa.of(pem)));
    SdkHttpClient http = builder.build();
    ConnectClient client =
        ConnectClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .credentialsProvider(signer.credentials())
            .httpClient(http)
            .build();
    return new ConnectService(http, client, endpoint, signer, instanceId);
  }

  /**
   * Makes the very same start once more, so that the contact of a start whose answer was never seen
   * becomes known: by its ClientToken the service tells that it is the same.
   *
   * @param body as it was sent
   * @return the contact's id
   * @throws IOException when the service cannot be reached, or refuses; in one line
   */
  String repeatStart(byte[] body) throws IOException {
    Operation start = Operation.START_CHAT_CONTACT;
    URI uri = URI.create(endpoint + start.path());
    Request signed =
        signer.sign(new Request(start, uri, Map.of("Content-Type", "application/json"), body));
    SdkHttpRequest.Builder call = SdkHttpRequest.builder().method(SdkHttpMethod.PUT).uri(uri);
    signed.headers().forEach(call::putHeader);
    HttpExecuteResponse answer =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(call.build())
                    .contentStreamProvider(() -> new ByteArrayInputStream(body))
                    .build())
            .call();
    String text = text(answer);
    int status = answer.httpResponse().statusCode();
    if (status != HttpURLConnection.HTTP_OK) {
      String type = answer.httpResponse().firstMatchingHeader("x-amzn-ErrorType").orElse("");
      throw new IOException(ApiError.read(status, type, text).inWords());
    }
    try {
      return StartedChat.read(text).contactId();
    } catch (MalformedAnswer e) {
      throw new IOException("not an answer of StartChatContact: " + e.came(), e);
    }
  }

  private static String text(HttpExecuteResponse answer) throws IOException {
    if (answer.responseBody().isEmpty()) {
      return "";
    }
    try (InputStream in = answer.responseBody().orElseThrow()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /**
   * What can be seen of the instance.
   *
   * @throws SdkException when it cannot be seen
   */
  InstanceLook look() {
    Instance instance = client.describeInstance(ask -> ask.instanceId(instanceId)).instance();
    return new InstanceLook(
        Optional.ofNullable(instance.instanceAlias()).orElse(""), instance.tags());
  }

  /**
   * Ends a contact.
   *
   * @return whether it is ended; also true when the service does not know it any more
   * @throws SdkException when the service refuses or cannot be reached
   */
  public boolean stop(String contactId) {
    try {
      client.stopContact(ask -> ask.instanceId(instanceId).contactId(contactId));
      return true;
    } catch (ContactNotFoundException e) {
      return true;
    }
  }

  /**
   * Whether a contact has ended, by its own record.
   *
   * @throws SdkException when the service refuses or cannot be reached
   */
  public boolean hasEnded(String contactId) {
    Contact contact =
        client.describeContact(ask -> ask.instanceId(instanceId).contactId(contactId)).contact();
    return contact.disconnectTimestamp() != null;
  }

  /**
   * The contacts that a run has started, by the attribute that each of them carries.
   *
   * @param since from when on
   * @throws SdkException when the service refuses or cannot be reached
   */
  public List<String> contactsOf(String run, Instant since) {
    SearchableContactAttributesCriteria ofRun =
        SearchableContactAttributesCriteria.builder().key(StartAttributes.RUN).values(run).build();
    SearchContactsTimeRange sinceThen =
        SearchContactsTimeRange.builder()
            .type("INITIATION_TIMESTAMP")
            .startTime(since)
            .endTime(Instant.now())
            .build();
    return client
        .searchContactsPaginator(
            ask ->
                ask.instanceId(instanceId)
                    .timeRange(sinceThen)
                    .searchCriteria(
                        what ->
                            what.channelsWithStrings("CHAT")
                                .searchableContactAttributes(with -> with.criteria(ofRun))))
        .contacts()
        .stream()
        .map(ContactSearchSummary::id)
        .toList();
  }

  /** Why a call failed, in one line. */
  public static String why(SdkException failure) {
    if (failure instanceof AwsServiceException refused && refused.awsErrorDetails() != null) {
      return refused.statusCode()
          + " "
          + refused.awsErrorDetails().errorCode()
          + " ("
          + OneLine.of(String.valueOf(refused.awsErrorDetails().errorMessage()), OneLine.SENTENCE)
          + ")";
    }
    return OneLine.of(String.valueOf(failure.getMessage()), OneLine.SENTENCE);
  }

  @Override
  public void close() {
    client.close();
    http.close();
  }
}
