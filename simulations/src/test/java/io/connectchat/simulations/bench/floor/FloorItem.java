package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Items of a chat as JSON. */
final class FloorItem {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int ID = 36;
  private static final byte[] TIME_IS = "{\"AbsoluteTime\":\"".getBytes(US_ASCII);
  private static final byte[] CONTENT_IS = "\",\"Content\":\"".getBytes(US_ASCII);
  private static final byte[] ID_IS =
      "\",\"ContentType\":\"text/plain\",\"Id\":\"".getBytes(US_ASCII);
  private static final byte[] ID_FIRST = "{\"Id\":\"".getBytes(US_ASCII);
  private static final byte[] TIME_NEXT = "\",\"AbsoluteTime\":\"".getBytes(US_ASCII);
  private static final byte[] END = "\"}".getBytes(US_ASCII);

  /** The time now as text; made up once a millisecond. */
  private record Now(long millis, byte[] text) {}

  private static volatile Now now = new Now(0, new byte[0]);

  private FloorItem() {}

  /** A message whose content stands in a text, escaped as JSON wants it. */
  static byte[] message(FloorChat chat, int number, byte[] text, int from, int to) {
    byte[] tail = chat.tail();
    byte[] time = time();
    byte[] item =
        new byte
            [TIME_IS.length
                + time.length
                + CONTENT_IS.length
                + to
                - from
                + ID_IS.length
                + ID
                + tail.length];
    int at = put(item, 0, TIME_IS);
    at = put(item, at, time);
    at = put(item, at, CONTENT_IS);
    System.arraycopy(text, from, item, at, to - from);
    at = put(item, at + to - from, ID_IS);
    chat.writeId(item, at, number);
    put(item, at + ID, tail);
    return item;
  }

  /** The answer to SendMessage and SendEvent. */
  static byte[] sent(FloorChat chat, int number) {
    byte[] time = time();
    byte[] answer = new byte[ID_FIRST.length + ID + TIME_NEXT.length + time.length + END.length];
    int at = put(answer, 0, ID_FIRST);
    chat.writeId(answer, at, number);
    at = put(answer, at + ID, TIME_NEXT);
    at = put(answer, at, time);
    put(answer, at, END);
    return answer;
  }

  static byte[] chatEnded(FloorChat chat) {
    return ("{\"AbsoluteTime\":\""
            + new String(time(), US_ASCII)
            + "\",\"ContentType\":\"application/vnd.amazonaws.connect.event.chat.ended\",\"Id\":\""
            + chat.id().replaceAll("0$", "f")
            + "\",\"Type\":\"EVENT\",\"InitialContactId\":\""
            + chat.id()
            + "\",\"ContactId\":\""
            + chat.id()
            + "\"}")
        .getBytes(US_ASCII);
  }

  private static int put(byte[] into, int at, byte[] bytes) {
    System.arraycopy(bytes, 0, into, at, bytes.length);
    return at + bytes.length;
  }

  private static byte[] time() {
    long millis = System.currentTimeMillis();
    Now last = now;
    if (last.millis() != millis) {
      last = new Now(millis, TIME.format(Instant.ofEpochMilli(millis)).getBytes(US_ASCII));
      now = last;
    }
    return last.text();
  }
}
