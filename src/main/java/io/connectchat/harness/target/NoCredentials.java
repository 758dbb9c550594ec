package io.connectchat.harness.target;

/** There are no AWS credentials to sign with. The message is one line that says what to do. */
public final class NoCredentials extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoCredentials(RuntimeException cause) {
    super(
        "no AWS credentials to sign StartChatContact with; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
            + " AWS_SECRET_ACCESS_KEY, or log in (aws sso login)",
        cause);
  }
}
