package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** All chats, by the number that is the beginning of each of their ids and tokens. */
final class FloorChats {
  private volatile FloorChat[] chats = new FloorChat[1_024];
  private final LongAdder messages = new LongAdder();
  private final LongAdder sockets = new LongAdder();
  private volatile long firstChatAt;
  private int size;

  synchronized FloorChat open() {
    if (size == 0) {
      firstChatAt = System.currentTimeMillis();
    }
    FloorChat chat = new FloorChat(size);
    FloorChat[] now = size < chats.length ? chats : Arrays.copyOf(chats, 2 * chats.length);
    now[size++] = chat;
    chats = now;
    return chat;
  }

  /** A message was taken. */
  void took() {
    messages.increment();
  }

  /** A WebSocket was opened (1), or closed (-1). */
  void sockets(int more) {
    sockets.add(more);
  }

  /** How it stands, as JSON. */
  String inJson() {
    return "{\"messages\":%d,\"sockets\":%d,\"firstChatAt\":%d}"
        .formatted(messages.sum(), sockets.sum(), firstChatAt);
  }

  /** The chat of a token: eight hexadecimal digits. */
  FloorChat of(byte[] token, int from) {
    return chats[Integer.parseInt(new String(token, from, 8, US_ASCII), 16)];
  }
}
