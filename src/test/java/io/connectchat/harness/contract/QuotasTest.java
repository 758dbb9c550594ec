package io.connectchat.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    assertThat(published.lowest().usd()).isEqualTo(0.004);
    assertThat(published.highest().usd()).isEqualTo(0.010);
  }

  @Test
  void everyPriceHasItsDateAndSource() {
    assertThat(published.lexRequest().usd()).isEqualTo(0.00075);
    assertThat(Stream.concat(published.prices().stream(), Stream.of(published.lexRequest())))
        .hasSize(3)
        .allSatisfy(price -> assertThat(price.read()).startsWith("2026-"))
        .allSatisfy(price -> assertThat(price.source()).startsWith("https://"));
  }
}
