package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.OneCall;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.Requests;
import java.net.URI;
import java.util.Map;

/**
 * Sees whether endpoints are those of Amazon Connect chat, before anything is started: a call
 * without its credential is refused with 403 by every such service, and starts no chat.
 */
final class Preflight {
  private Preflight() {}

  /**
   * Asks each endpoint once.
   *
   * @throws Unreachable with the reason
   */
  static void check(URI connect, URI participant, Transport transport) {
    check("chat.endpoint", connect, Operation.START_CHAT_CONTACT, transport);
    if (!participant.equals(connect)) {
      Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
      check("chat.participantEndpoint", participant, operation, transport);
    }
  }

  private static void check(
      String setting, URI endpoint, Operation operation, Transport transport) {
    URI uri = URI.create(endpoint + operation.path());
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    Answer answer =
        OneCall.send(new Request(operation, uri, headers, Requests.connection()), transport);
    String came = answer.inWords();
    if (answer instanceof Answer.Refused refused) {
      if (refused.error().status() == 403 && !refused.error().type().isEmpty()) {
        return;
      }
      throw new Unreachable(
          endpoint
              + " is not Amazon Connect chat: expected 403 and an error type to a call without"
              + " a credential, got "
              + came
              + ". Check "
              + setting
              + ".");
    }
    if (answer instanceof Answer.Accepted) {
      throw new Unreachable(
          endpoint
              + " is not Amazon Connect chat: it answered "
              + came
              + " to a call without a credential. Check "
              + setting
              + ".");
    }
    throw new Unreachable(
        endpoint
            + " cannot be reached: "
            + came
            + ". Is it running, and is "
            + setting
            + " right?");
  }
}
