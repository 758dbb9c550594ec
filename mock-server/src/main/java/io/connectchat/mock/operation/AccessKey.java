package io.connectchat.mock.operation;

/** An AWS access key, with which requests are signed. */
public record AccessKey(String id, String secret) {

  /**
   * Reads a key such as {@code AKIDEXAMPLE:secret}.
   *
   * @throws IllegalArgumentException if it is none, with a message that does not show it
   */
  public static AccessKey parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new IllegalArgumentException(
          "this is no access key; expected id and secret with a colon between them, such as"
              + " AKIDEXAMPLE:secret");
    }
    return new AccessKey(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "AccessKey[" + id + "]";
  }
}
