package io.connectchat.harness.diagnosis;

import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Token;
import io.connectchat.harness.wire.ApiError;
import java.util.Optional;

/**
 * A call that did not end well.
 *
 * @param operation such as {@code SendMessage}
 * @param error status 0 when no answer came
 * @param came the answer in a few words
 * @param said the content type of the message or event that it was for; else empty
 * @param asked the request word for word, where it was kept
 */
record Trouble(
    String operation,
    ApiError error,
    String came,
    Token token,
    String said,
    Optional<Asked> asked,
    long nanos) {

  boolean is(int status) {
    return error.status() == status;
  }

  /** Whether the gateway's authorizer refused it, and not the service. */
  boolean isExplicitDeny() {
    return is(403) && error.message().contains("explicit deny");
  }

  /** Whether the service itself refused the token or the chat. */
  boolean isAccessDenied() {
    return is(403) && !isExplicitDeny();
  }

  /** Operation and answer. */
  String inWords() {
    return operation + " was answered " + came;
  }
}
