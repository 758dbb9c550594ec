package io.connectchat.harness.evidence.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Writes a shot as a few bytes; {@link ShotReader} reads them. */
final class ShotWriter {
  private static final int UUID = 36;
  private static final int TYPICAL = 64;

  private final Phrases phrases;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL);

  ShotWriter(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * @param originNanos what times count from
   */
  byte[] write(Shot shot, long originNanos) {
    bytes.reset();
    bytes.write(shot.kind().ordinal() << 3 | shot.phase().ordinal());
    number(Math.max(0, shot.nanos() - originNanos) / 1_000);
    number(Math.max(0, shot.tookNanos()) / 1_000);
    number(shot.number());
    phrase(shot.what());
    id(shot.id());
    text(shot.time());
    text(shot.text());
    return bytes.toByteArray();
  }

  /** Seven bits a byte, the low ones first; the highest bit says that there are more. */
  private void number(long value) {
    long left = value;
    while (left > 0x7f) {
      bytes.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  /** By its number plus one, or, where it has none, 0 and the text. */
  private void phrase(String phrase) {
    int code = phrases.number(phrase).map(number -> number + 1).orElse(0);
    number(code);
    if (code == 0) {
      text(phrase);
    }
  }

  /** Most are UUIDs in lower case, which fit into 16 bytes. */
  private void id(String id) {
    if (!isUuid(id)) {
      bytes.write(0);
      text(id);
      return;
    }
    bytes.write(1);
    for (int i = 0; i < UUID; i += 2) {
      if (id.charAt(i) == '-') {
        i++;
      }
      bytes.write(digit(id.charAt(i)) << 4 | digit(id.charAt(i + 1)));
    }
  }

  private static boolean isUuid(String id) {
    if (id.length() != UUID) {
      return false;
    }
    for (int i = 0; i < UUID; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? id.charAt(i) != '-' : digit(id.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    number(utf8.length);
    bytes.write(utf8, 0, utf8.length);
  }
}
