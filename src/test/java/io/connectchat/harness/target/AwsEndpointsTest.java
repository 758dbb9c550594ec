package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AwsEndpointsTest {

  @Test
  void aRegionHasItsOwnEndpoints() {
    assertThat(AwsEndpoints.of("eu-central-1", false))
        .isEqualTo(
            new AwsEndpoints(
                URI.create("https://connect.eu-central-1.amazonaws.com"),
                URI.create("https://participant.connect.eu-central-1.amazonaws.com")));
  }

  @Test
  void fipsEndpointsAreThoseOfTheRules() {
    assertThat(AwsEndpoints.of("us-west-2", true))
        .isEqualTo(
            new AwsEndpoints(
                URI.create("https://connect-fips.us-west-2.amazonaws.com"),
                URI.create("https://participant.connect-fips.us-west-2.amazonaws.com")));
  }

  @Test
  void theGovernmentsPartitionHasOtherNames() {
    assertThat(AwsEndpoints.of("us-gov-west-1", true).connect().getHost())
        .isEqualTo("connect.us-gov-west-1.amazonaws.com");
  }
}
