package io.connectchat.mock.fault;

import java.util.SplittableRandom;

/** On which of the occasions that a fault counts, from 1 on, it fires. */
sealed interface Trigger {

  boolean fires(long occasion, SplittableRandom random);

  record Always() implements Trigger {
    @Override
    public boolean fires(long occasion, SplittableRandom random) {
      return true;
    }
  }

  record Every(long n) implements Trigger {
    @Override
    public boolean fires(long occasion, SplittableRandom random) {
      return occasion % n == 0;
    }
  }

  record Nth(long n) implements Trigger {
    @Override
    public boolean fires(long occasion, SplittableRandom random) {
      return occasion == n;
    }
  }

  record Rate(double share) implements Trigger {
    @Override
    public boolean fires(long occasion, SplittableRandom random) {
      return random.nextDouble() < share;
    }
  }
}
