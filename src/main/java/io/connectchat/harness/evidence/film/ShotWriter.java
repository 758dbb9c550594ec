package io.connectchat.harness.evidence.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Writes a shot as a few bytes, one after the other; {@link ShotReader} reads them. */
final class ShotWriter {
  private static final int UUID = 36;
  private static final int TYPICAL = 64;

  private final Phrases phrases;
  private byte[] bytes = new byte[TYPICAL];
  private int length;

  ShotWriter(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * @param originNanos what times count from
   */
  void write(Shot shot, long originNanos) {
    length = 0;
    put(shot.kind().ordinal() << 3 | shot.phase().ordinal());
    number(Math.max(0, shot.nanos() - originNanos) / 1_000);
    number(Math.max(0, shot.tookNanos()) / 1_000);
    number(shot.number());
    phrase(shot.what());
    id(shot.id());
    text(shot.time());
    text(shot.text());
  }

  /** Begins with what was written last, as long as {@link #length()} says. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  private void put(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Seven bits a byte, the low ones first; the highest bit says that there are more. */
  private void number(long value) {
    long left = value;
    while (left > 0x7f) {
      put((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    put((int) left);
  }

  /** By its number plus one, or, where it has none, 0 and the text. */
  private void phrase(String phrase) {
    int code = phrases.number(phrase) - Phrases.NONE;
    number(code);
    if (code == 0) {
      text(phrase);
    }
  }

  /** Most are UUIDs in lower case, which fit into 16 bytes. */
  private void id(String id) {
    int before = length;
    put(1);
    if (id.length() == UUID && uuid(id)) {
      return;
    }
    length = before;
    put(0);
    text(id);
  }

  /** Writes it as far as it is one. */
  private boolean uuid(String id) {
    room(UUID / 2);
    for (int i = 0; i < UUID; i += 2) {
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        if (id.charAt(i) != '-') {
          return false;
        }
        i++;
      }
      int value = digit(id.charAt(i)) << 4 | digit(id.charAt(i + 1));
      if (value < 0) {
        return false;
      }
      bytes[length++] = (byte) value;
    }
    return true;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }
}
