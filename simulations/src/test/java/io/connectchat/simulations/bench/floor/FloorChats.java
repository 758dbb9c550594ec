package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** All chats, by the number that is the beginning of each of their ids and tokens. */
final class FloorChats {
  private volatile FloorChat[] chats = new FloorChat[1_024];
  private final LongAdder messages = new LongAdder();
  private int size;

  synchronized FloorChat open() {
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

  /** How many messages were taken since the start. */
  long messages() {
    return messages.sum();
  }

  /** The chat of a token: eight hexadecimal digits. */
  FloorChat of(byte[] token, int from) {
    return chats[Integer.parseInt(new String(token, from, 8, US_ASCII), 16)];
  }
}
