package io.connectchat.mock;

import io.connectchat.mock.contact.SystemTimers;
import io.connectchat.mock.front.Front;
import io.connectchat.mock.front.FrontEnvironment;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.server.ChatServer;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Has the JVM compile what a message needs before anybody measures one: chats on a fake of their
 * own, behind a port of its own, with a journal, quotas and random numbers that go with it.
 */
final class WarmUp {
  /** What is awaited where there is none. */
  static final WarmUp NONE = new WarmUp(new Thread());

  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(4_000);
  private static final int CHATS = 64;

  /** It takes some five thousand calls of a method until it is compiled for good. */
  private static final int LEAST_MESSAGES = 12_000;

  /** The compilers have nothing more to do: they worked for less than this in this time. */
  private static final long IDLE_MILLIS = 25;

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Thread thread;

  private WarmUp(Thread thread) {
    this.thread = thread;
  }

  /** Begins, beside whatever else is to be done for the start. */
  static WarmUp start() {
    Thread thread = new Thread(WarmUp::run, "connect-chat-mock-warm-up");
    thread.setDaemon(true);
    thread.start();
    return new WarmUp(thread);
  }

  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run() {
    Clock clock = Clock.systemUTC();
    try (SystemTimers timers = new SystemTimers();
        Journal journal = new Journal(clock, System::nanoTime, Optional.empty())) {
      int[] port = new int[1];
      Domain domain =
          Domain.of(
              ConnectChatMock.builder(),
              journal,
              clock,
              timers,
              () -> "http://127.0.0.1:" + port[0],
              () -> "ws://127.0.0.1:" + port[0] + ChatServer.WEB_SOCKET_PATH);
      try (Front front =
          new Front(
              new FrontEnvironment(
                  domain.api(),
                  domain.handshakes(),
                  domain.sockets(),
                  ChatServer.WEB_SOCKET_PATH,
                  (path, query) -> false,
                  Integer::toString,
                  () -> 0))) {
        front.start("127.0.0.1", 0);
        port[0] = front.port();
        front.accept();
        WarmUpChats.talk(front.port(), CHATS, new Enough()::isReached);
      }
    } catch (IOException e) {
      // Nobody is hurt: the fake is slow at first, as it would be without.
    }
  }

  /** Tells from what has been said, and from the compilers, whether there is more to gain. */
  private static final class Enough {
    private final CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    private final long began = System.nanoTime();
    private long lookedAt = began;
    private long compiledMillis;

    boolean isReached(int messages) {
      long now = System.nanoTime();
      if (now - began > MOST_NANOS) {
        return true;
      }
      if (messages < LEAST_MESSAGES || now - lookedAt < LOOK_NANOS) {
        return false;
      }
      long before = compiledMillis;
      compiledMillis = compilers.getTotalCompilationTime();
      lookedAt = now;
      return compiledMillis - before < IDLE_MILLIS;
    }
  }
}
