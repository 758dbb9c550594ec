package io.connectchat.harness.wire;

import java.net.URI;

/**
 * The answer to GetAttachment.
 *
 * @param url where the file is, signed; a secret
 */
public record Download(URI url) {

  /**
   * Reads an answer.
   *
   * @throws MalformedAnswer when there is no URL in it
   */
  public static Download read(String body) {
    return new Download(Answer.of(Operation.GET_ATTACHMENT, body).address("/Url", "http", "https"));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "download from " + url.getHost();
  }
}
