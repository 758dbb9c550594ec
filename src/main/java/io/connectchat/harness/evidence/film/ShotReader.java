package io.connectchat.harness.evidence.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.connectchat.harness.evidence.film.Shot.Kind;
import io.connectchat.harness.evidence.film.Shot.Phase;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Reads what {@link ShotWriter} wrote. */
final class ShotReader {
  private final Phrases phrases;
  private final long originNanos;
  private final ByteBuffer bytes;

  ShotReader(byte[] shot, long originNanos, Phrases phrases) {
    this.bytes = ByteBuffer.wrap(shot);
    this.originNanos = originNanos;
    this.phrases = phrases;
  }

  Shot read() {
    int head = bytes.get();
    return new Shot(
        Kind.values()[head >> 3],
        Phase.values()[head & 7],
        originNanos + 1_000 * number(),
        1_000 * number(),
        (int) number(),
        phrase(),
        id(),
        text(),
        text());
  }

  private long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private String phrase() {
    int code = (int) number();
    return code == 0 ? text() : phrases.phrase(code - 1);
  }

  private String id() {
    return bytes.get() == 0 ? text() : new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  private String text() {
    byte[] utf8 = new byte[(int) number()];
    bytes.get(utf8);
    return new String(utf8, UTF_8);
  }
}
