package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void allAndNoneAreExact() {
    assertThat(holders(1, 7)).hasSize(10_000);
    assertThat(holders(0, 7)).isEmpty();
  }

  @Test
  void theSameSeedChoosesTheSameCustomers() {
    assertThat(holders(0.1, 7)).isEqualTo(holders(0.1, 7)).isNotEqualTo(holders(0.1, 8));
  }

  @Test
  void aTenthIsAboutATenth() {
    assertThat(holders(0.1, 7).length).isBetween(900, 1_100);
  }

  private static int[] holders(double share, long seed) {
    Share chosen = new Share(share, seed);
    return IntStream.rangeClosed(1, 10_000).filter(chosen::holds).toArray();
  }
}
