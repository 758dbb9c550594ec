package io.connectchat.harness.target;

import java.net.URI;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.endpoints.ConnectEndpointProvider;
import software.amazon.awssdk.services.connectparticipant.endpoints.ConnectParticipantEndpointProvider;

/**
 * Where Amazon Connect is reached in a Region, by the AWS SDK's own endpoint rules.
 *
 * @param connect base URL of the Amazon Connect Service
 * @param participant base URL of the Participant Service
 */
public record AwsEndpoints(URI connect, URI participant) {

  /**
   * The endpoints of a Region.
   *
   * @param region such as {@code us-east-1}
   * @param fips whether they are the ones validated for FIPS 140
   * @throws IllegalArgumentException in one line, when the rules know none
   */
  public static AwsEndpoints of(String region, boolean fips) {
    try {
      Region in = Region.of(region);
      URI connect =
          ConnectEndpointProvider.defaultProvider()
              .resolveEndpoint(rule -> rule.region(in).useFips(fips))
              .join()
              .url();
      URI participant =
          ConnectParticipantEndpointProvider.defaultProvider()
              .resolveEndpoint(rule -> rule.region(in).useFips(fips))
              .join()
              .url();
      return new AwsEndpoints(connect, participant);
    } catch (SdkException e) {
      throw new IllegalArgumentException(
          "chat.region: the AWS SDK knows no endpoints of Amazon Connect in " + region, e);
    }
  }
}
