package io.connectchat.mock;

import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.server.ChatServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * Chats from their start to their end, by one thread: all say something, then all listen. Half of
 * them are with an agent who answers, half with one who does not.
 */
final class WarmUpChats implements AutoCloseable {
  private static final int HALF = 64;

  /** Code has run often enough by then; the cores are for the compilers. */
  private static final int AT_ONCE = 12_000;

  private static final int PAUSES = 4;

  private final WarmUpFake echo;
  private final WarmUpFake silent;
  private final List<WarmUpChat> all = new ArrayList<>();

  private WarmUpChats(ChatServer server, Timers timers) throws IOException {
    echo = new WarmUpFake("echo", true, server, timers);
    silent = new WarmUpFake("silent", false, server, timers);
  }

  /**
   * Has them talk.
   *
   * @param enough is asked before each round, with the messages of this life until then
   */
  static void live(ChatServer server, Timers timers, IntPredicate enough) throws IOException {
    try (WarmUpChats chats = new WarmUpChats(server, timers)) {
      chats.start();
      chats.talk(enough);
      for (WarmUpChat chat : chats.all) {
        chat.read();
      }
      for (WarmUpChat chat : chats.all) {
        chat.end();
      }
      for (WarmUpChat chat : chats.all) {
        chat.ended();
      }
    }
  }

  private void start() throws IOException {
    for (int i = 0; i < HALF; i++) {
      all.add(new WarmUpChat(echo.port(), 2));
      all.add(new WarmUpChat(silent.port(), 1));
    }
    for (WarmUpChat chat : all) {
      chat.start();
    }
    for (WarmUpChat chat : all) {
      chat.connect();
    }
    for (WarmUpChat chat : all) {
      chat.connected();
    }
    // Connections go to the event loops in turn. In this order some chats have both on one loop,
    // and the others have not, as with real clients.
    for (int first = 0; first < 4; first++) {
      for (int i = first; i < all.size(); i += 4) {
        all.get(i).open();
      }
    }
    for (WarmUpChat chat : all) {
      chat.subscribe();
    }
    for (WarmUpChat chat : all) {
      chat.subscribed();
    }
  }

  private void talk(IntPredicate enough) throws IOException {
    for (int messages = 0; !enough.test(messages); messages += all.size()) {
      long began = System.nanoTime();
      for (WarmUpChat chat : all) {
        chat.say();
      }
      for (WarmUpChat chat : all) {
        chat.listen();
      }
      if (messages >= AT_ONCE) {
        LockSupport.parkNanos(PAUSES * (System.nanoTime() - began));
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (WarmUpChat chat : all) {
      chat.close();
    }
    echo.close();
    silent.close();
  }
}
