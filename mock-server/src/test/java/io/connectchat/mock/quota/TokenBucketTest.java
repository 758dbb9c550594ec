package io.connectchat.mock.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.contact.ManualTime;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
  private final ManualTime time = new ManualTime();

  @Test
  void fullBucketLetsItsBurstPassAndNoMore() {
    TokenBucket bucket = new TokenBucket(time, new Rate(10, 15));
    assertThat(taken(bucket, 100)).isEqualTo(15);
  }

  @Test
  void tokensComeBackToTheNanosecond() {
    TokenBucket bucket = new TokenBucket(time, new Rate(10, 15));
    taken(bucket, 15);
    time.advance(Duration.ofNanos(99_999_999));
    assertThat(bucket.take()).isFalse();
    time.advance(Duration.ofNanos(1));
    assertThat(bucket.take()).isTrue();
    assertThat(bucket.take()).isFalse();
  }

  @Test
  void oddRatesLoseNothingToRounding() {
    TokenBucket bucket = new TokenBucket(time, new Rate(3, 5));
    taken(bucket, 5);
    int passed = 0;
    for (int i = 0; i < 1_000; i++) {
      time.advance(Duration.ofMillis(7));
      passed += bucket.take() ? 1 : 0;
    }
    assertThat(passed).isEqualTo(21);
  }

  @Test
  void longPauseFillsTheBucketAndOverflowsNothing() {
    TokenBucket bucket = new TokenBucket(time, new Rate(1_000_000, 2_000_000));
    taken(bucket, 10);
    time.advance(Duration.ofDays(3_650_000));
    assertThat(taken(bucket, 2_000_100)).isEqualTo(2_000_000);
  }

  @Test
  void clockThatIsSetBackGivesNothing() {
    TokenBucket bucket = new TokenBucket(time, new Rate(1, 1));
    taken(bucket, 1);
    time.set(time.instant().minusSeconds(60));
    assertThat(bucket.take()).isFalse();
    time.set(time.instant().plusSeconds(60));
    assertThat(bucket.take()).isFalse();
    time.advance(Duration.ofSeconds(1));
    assertThat(bucket.take()).isTrue();
  }

  @Test
  void bucketsOfTwoInstancesAndTwoOperationsAreTheirOwnAndEventsShareThatOfMessages() {
    Throttle throttle = new Throttle(Quotas.off().with("SendMessage", "1/1"), time);
    assertThat(throttle.admits("SendMessage", "a")).isTrue();
    assertThat(throttle.admits("SendMessage", "b")).isTrue();
    assertThat(throttle.admits("SendEvent", "a")).isFalse();
    assertThat(throttle.admits("GetTranscript", "a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5/", "/5", "0/1", "1/0", "1.5/2", "-1/1", "12345678/1"})
  void whatIsNoRateIsRefused(String text) {
    assertThatThrownBy(() -> Quotas.aws().with("SendMessage", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  private static long taken(TokenBucket bucket, int calls) {
    return IntStream.range(0, calls).filter(i -> bucket.take()).count();
  }
}
