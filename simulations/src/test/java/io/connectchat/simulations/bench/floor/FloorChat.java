package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;

/** One chat: its socket, and what was said in it, as the JSON of its transcript items. */
final class FloorChat {
  private static final int PAGE = 100;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final int number;
  private final String id;
  private final byte[] tail;
  private final List<byte[]> items = new ArrayList<>(0);
  private volatile Channel socket;

  FloorChat(int number) {
    this.number = number;
    this.id = "%08x-0000-4000-8000-000000000000".formatted(number);
    this.tail =
        ("\",\"Type\":\"MESSAGE\",\"ParticipantId\":\""
                + id
                + "\",\"DisplayName\":\"customer\",\"ParticipantRole\":\"CUSTOMER\",\"InitialContactId\":\""
                + id
                + "\",\"ContactId\":\""
                + id
                + "\"}")
            .getBytes(US_ASCII);
  }

  /** The contact's and the participant's Id, and every token. */
  String id() {
    return id;
  }

  Channel socket() {
    return socket;
  }

  void socket(Channel opened) {
    socket = opened;
  }

  /** What ends every item. */
  byte[] tail() {
    return tail;
  }

  /** A new item is said; answers with its number. */
  synchronized int add(byte[] item) {
    items.add(item);
    return items.size();
  }

  synchronized int next() {
    return items.size() + 1;
  }

  /** Writes the Id of an item: the chat's, with the item's number at its end. */
  void writeId(byte[] into, int at, int item) {
    for (int i = 0; i < 36; i++) {
      into[at + i] = (byte) id.charAt(i);
    }
    hex(into, at, 8, number);
    hex(into, at + 28, 8, item);
  }

  private static void hex(byte[] into, int at, int digits, int value) {
    for (int i = digits - 1, rest = value; i >= 0; i--, rest >>>= 4) {
      into[at + i] = (byte) HEX[rest & 15];
    }
  }

  /**
   * Writes a page of the transcript, from the newest backwards.
   *
   * @param until items before this one, from 0; all when negative
   */
  synchronized void writePage(ByteBuf into, int until) {
    int to = until < 0 ? items.size() : until;
    int from = Math.max(0, to - PAGE);
    into.writeCharSequence("{\"InitialContactId\":\"" + id + "\",\"Transcript\":[", US_ASCII);
    for (int i = from; i < to; i++) {
      if (i > from) {
        into.writeByte(',');
      }
      into.writeBytes(items.get(i));
    }
    into.writeByte(']');
    if (from > 0) {
      into.writeCharSequence(",\"NextToken\":\"" + from + "\"", US_ASCII);
    }
    into.writeByte('}');
  }
}
