package io.connectchat.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotasTest {
  private final Quotas published = Quotas.published();

  @Test
  void sendsAndEventsShareABucketOfAnInstance() {
    Bucket sends = published.of("SendEvent").orElseThrow();

    assertThat(sends)
        .isEqualTo(
            new Bucket(
                List.of("SendMessage", "SendEvent"),
                10,
                15,
                Bucket.Scope.INSTANCE,
                Optional.empty()));
    assertThat(published.of("SendMessage")).contains(sends);
  }

  @Test
  void startsAreLimitedForTheWholeAccount() {
    Bucket starts = published.of("StartChatContact").orElseThrow();

    assertThat(starts.rate()).isEqualTo(5);
    assertThat(starts.burst()).isEqualTo(8);
    assertThat(starts.scope()).isEqualTo(Bucket.Scope.ACCOUNT);
    assertThat(starts.code()).contains("L-AA48CD49");
  }

  @Test
  void whatIsNotLimitedHasNoBucket() {
    assertThat(published.of("DescribeView")).isEmpty();
  }

  @Test
  void anAccountsOwnQuotasTakeThePlaceOfThePublishedOnes() {
    Quotas applied = published.applied(Map.of("SendMessage", 40.0), Optional.of(2_000));

    assertThat(applied.of("SendEvent").orElseThrow().rate()).isEqualTo(40);
    assertThat(applied.of("SendEvent").orElseThrow().burst()).isEqualTo(60);
    assertThat(applied.of("GetTranscript").orElseThrow().rate()).isEqualTo(8);
    assertThat(applied.concurrentChats()).isEqualTo(2_000);
  }

  @Test
  void aPriceIsARangeWhereSourcesDiffer() {
    assertThat(published.lowest().usdPerMessage()).isEqualTo(0.004);
    assertThat(published.highest().usdPerMessage()).isEqualTo(0.010);
  }
}
