package io.connectchat.harness.customer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a file: enough to tell whether another is the same, byte for byte.
 *
 * @param sha256 in hexadecimal digits
 */
public record FileSeen(int bytes, String sha256) {

  /** Of a file that is at hand. */
  public static FileSeen of(byte[] file) {
    return of(digest().digest(file), file.length);
  }

  static FileSeen of(byte[] sha256, int bytes) {
    return new FileSeen(bytes, HexFormat.of().formatHex(sha256));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Reads what {@link #asText} wrote. */
  static FileSeen read(String text) {
    int space = text.indexOf(' ');
    return new FileSeen(Integer.parseInt(text, 0, space, 10), text.substring(space + 1));
  }

  /** As it stands for the file in the answer to a download. */
  String asText() {
    return bytes + " " + sha256;
  }
}
