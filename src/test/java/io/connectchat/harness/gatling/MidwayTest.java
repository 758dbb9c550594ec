package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who reads the transcript in mid-chat, and when. */
class MidwayTest {
  @Test
  void theFirstCustomerReadsWhateverTheShareIs() {
    assertThat(readers(0.01, 7))
        .isEqualTo(new int[] {1, 101, 201, 301, 401, 501, 601, 701, 801, 901});
    assertThat(readers(0.5, 7)).hasSize(500).startsWith(1, 3, 5);
  }

  @Test
  void allAndNoneAreExact() {
    assertThat(readers(1, 7)).hasSize(1_000);
    assertThat(readers(0, 7)).isEmpty();
    assertThat(new Midway(1, 7, 0).after(1)).isZero();
  }

  @Test
  void theMessageIsTheSeedsAndOneOfTheCustomers() {
    assertThat(messages(7)).isEqualTo(messages(7)).isNotEqualTo(messages(8));
    assertThat(IntStream.of(messages(7)).distinct().sorted().toArray())
        .containsExactly(1, 2, 3, 4, 5);
  }

  private static int[] readers(double share, long seed) {
    Midway midway = new Midway(share, seed, 5);
    return IntStream.rangeClosed(1, 1_000).filter(i -> midway.after(i) > 0).toArray();
  }

  private static int[] messages(long seed) {
    Midway midway = new Midway(1, seed, 5);
    return IntStream.rangeClosed(1, 1_000).map(midway::after).toArray();
  }
}
