package io.connectchat.mock;

import io.connectchat.mock.contact.SystemTimers;
import io.connectchat.mock.server.ChatServer;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Has the JVM compile what a message needs before anybody measures one: chats on a fake of their
 * own, behind a port of its own, with a journal, quotas and random numbers that go with it.
 */
final class WarmUp {
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(4);

  /**
   * What happens once in a chat has to be seen some hundred times before code is compiled for good:
   * the compiler takes what it has not seen for impossible, and throws the code away when it comes.
   */
  private static final int SHORT_LIVES = 6;

  private static final int MESSAGES_OF_SHORT = 256;

  /** It takes some five thousand calls of a method until it is compiled for good. */
  private static final int LEAST_MESSAGES = 12_000;

  /** The compilers have nothing more to do: twice they worked for less than this between looks. */
  private static final long IDLE_MILLIS = 25;

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int QUIET_LOOKS = 2;

  private final ChatServer server;
  private final Thread thread = new Thread(this::run, "connect-chat-mock-warm-up");
  private volatile boolean isStopped;

  private WarmUp(ChatServer server) {
    this.server = server;
    thread.setDaemon(true);
  }

  /** One that has nothing to do. */
  static WarmUp none(ChatServer server) {
    return new WarmUp(server);
  }

  /** Begins, beside whatever else is to be done for the start. */
  static WarmUp start(ChatServer server) {
    WarmUp begun = new WarmUp(server);
    begun.thread.start();
    return begun;
  }

  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it soon, and waits for that: the server is about to be closed. */
  void stop() {
    isStopped = true;
    await();
  }

  private void run() {
    try (SystemTimers timers = new SystemTimers()) {
      Enough enough = new Enough();
      for (int life = 0; life < SHORT_LIVES && !enough.isLate(); life++) {
        WarmUpChats.live(
            server, timers, messages -> messages >= MESSAGES_OF_SHORT || enough.isLate());
      }
      WarmUpChats.live(server, timers, enough::isReached);
    } catch (IOException e) {
      // Nobody is hurt: the fake is slow at first, as it would be without.
    }
  }

  /** Tells from what has been said, and from the compilers, whether there is more to gain. */
  private final class Enough {
    private final CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    private final long began = System.nanoTime();
    private long lookedAt = began;
    private long compiledMillis;
    private int quiet;

    boolean isLate() {
      return isStopped || System.nanoTime() - began > MOST_NANOS;
    }

    boolean isReached(int messages) {
      long now = System.nanoTime();
      if (isLate()) {
        return true;
      }
      if (messages < LEAST_MESSAGES || now - lookedAt < LOOK_NANOS) {
        return false;
      }
      long before = compiledMillis;
      compiledMillis = compilers.getTotalCompilationTime();
      lookedAt = now;
      quiet = compiledMillis - before < IDLE_MILLIS ? quiet + 1 : 0;
      return quiet == QUIET_LOOKS;
    }
  }
}
