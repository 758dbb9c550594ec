package io.connectchat.harness.target;

import io.connectchat.harness.wire.OneLine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
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
  private final ConnectClient client;
  private final String instanceId;

  private ConnectService(ConnectClient client, String instanceId) {
    this.client = client;
    this.instanceId = instanceId;
  }

  /** Reaches the service of an instance. */
  static ConnectService of(
      URI endpoint,
      String region,
      String instanceId,
      AwsCredentialsProvider credentials,
      Optional<Path> caFile) {
    UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder();
    caFile.ifPresent(pem -> http.tlsTrustManagersProvider(() -> TrustedCa.of(pem)));
    ConnectClient client =
        ConnectClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClientBuilder(http)
            .build();
    return new ConnectService(client, instanceId);
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
  }
}
