package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.OneCall;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.Requests;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;

/**
 * Sees whether an endpoint is a Participant Service, before anything is started: a connection that
 * is asked for without a token is refused with 403 by every such service, and starts no chat.
 */
final class Preflight {
  private Preflight() {}

  /**
   * Asks once.
   *
   * @throws Unreachable with the reason
   */
  static void check(URI endpoint, Transport transport) {
    Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
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
              + " is not Amazon Connect chat: expected 403 AccessDeniedException to a call without"
              + " a token, got "
              + came
              + ". Check chat.endpoint.");
    }
    if (answer instanceof Answer.Accepted) {
      throw new Unreachable(
          endpoint
              + " is not Amazon Connect chat: it answered "
              + came
              + " to a call without a token. Check chat.endpoint.");
    }
    throw new Unreachable(
        endpoint + " cannot be reached: " + came + ". Is it running, and is chat.endpoint right?");
  }

  /** Whether an address is on this machine. A name that cannot be resolved is not. */
  static boolean isLoopback(URI uri) {
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
