package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.OneCall;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.diagnosis.Diagnosis;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer before all others: starts a chat, gets a connection and leaves, so that whatever is
 * wrong with a real instance is said in one line before any load.
 */
final class FirstCustomer {
  private final ReachedTarget reached;
  private final Target target;
  private final Transport transport;

  private FirstCustomer(ReachedTarget reached, Transport transport) {
    this.reached = reached;
    this.target = reached.target();
    this.transport = transport;
  }

  /**
   * @throws Unreachable with what to check
   */
  static void tries(ReachedTarget reached, Transport transport) {
    new FirstCustomer(reached, transport).visit();
  }

  private void visit() {
    reached.budget().takeChat();
    StartChat wanted = StartChat.of("connect-chat first customer", "first-" + UUID.randomUUID());
    StartedChat chat = start(OneCall.send(target.start(wanted), transport));
    Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
    Answer connected =
        OneCall.send(
            target.participant(operation, chat.participantToken(), Requests.connection()),
            transport);
    if (connected instanceof Answer.Accepted accepted) {
      leave(Connection.read(accepted.body()));
      return;
    }
    OneCall.send(target.stop(chat.contactId()), transport);
    throw new Unreachable(
        "the Participant Service at "
            + reached.participant()
            + " answered "
            + connected.inWords()
            + " to the first customer's connection; "
            + why(operation, connected)
                .orElse("is chat.participantEndpoint (or chat.region) that of the instance?"));
  }

  /** In users' words, where the answer is one that they know. */
  static Optional<String> why(Operation operation, Answer answer) {
    long now = System.nanoTime();
    return Diagnosis.of(new Call(operation, 0, now, now, answer))
        .map(Diagnosis::symptom)
        .map(symptom -> symptom.why() + ": " + symptom.remedy() + " (" + symptom.id() + ")");
  }

  private void leave(Connection connection) {
    OneCall.send(
        target.participant(
            Operation.DISCONNECT_PARTICIPANT,
            connection.connectionToken(),
            Requests.disconnect("first-leaves")),
        transport);
  }

  private StartedChat start(Answer answer) {
    if (answer instanceof Answer.Accepted accepted) {
      try {
        return StartedChat.read(accepted.body());
      } catch (MalformedAnswer e) {
        throw new Unreachable(
            "the first customer's start was answered "
                + e.came()
                + "; is that address the start of Amazon Connect chats, or a proxy's page?");
      }
    }
    if (answer instanceof Answer.Refused refused) {
      ApiError error = refused.error();
      throw new Unreachable(
          "the first customer's start was refused with "
              + error.inWords()
              + "; "
              + why(Operation.START_CHAT_CONTACT, answer).orElseGet(() -> StartAdvice.to(error)));
    }
    throw new Unreachable(
        "the first customer's start had no answer ("
            + answer.inWords()
            + "); is "
            + reached.connect()
            + " reachable from here, through the proxy if there is one?");
  }
}
