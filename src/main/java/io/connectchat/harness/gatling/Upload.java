package io.connectchat.harness.gatling;

/**
 * A file that a customer sends. Many customers may share one; the bytes are not copied and must not
 * be changed.
 *
 * @param name as the agent sees it, such as {@code receipt.pdf}
 * @param contentType such as {@code application/pdf}
 */
public record Upload(String name, String contentType, byte[] bytes) {

  /** A text file of so many bytes, for load that is about size alone. */
  public static Upload ofSize(String name, int bytes) {
    byte[] file = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      file[i] = (byte) ('a' + i % 26);
    }
    return new Upload(name, "text/plain", file);
  }
}
