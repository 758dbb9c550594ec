package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.OneCall;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.diagnosis.Diagnosis;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.RunLedger;
import io.connectchat.harness.target.StartAdvice;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.target.start.Starts;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer before all others: starts a chat as the first of the run will, gets a connection and
 * leaves, so that whatever is wrong with a real instance is said in one line before any load. Its
 * chat stands in a ledger of its own, since the run has none yet.
 */
final class FirstCustomer {
  private final ReachedTarget reached;
  private final Target target;
  private final Transport transport;
  private final RunLedger ledger;
  private final Way way;

  private FirstCustomer(ReachedTarget reached, Transport transport, RunLedger ledger, Way way) {
    this.reached = reached;
    this.target = reached.target();
    this.transport = transport;
    this.ledger = ledger;
    this.way = way;
  }

  /**
   * How it comes.
   *
   * @param run the run's id
   * @param starts how customers start chats
   * @param results where runs have their folders, if that is known
   */
  record Way(String run, Starts starts, Optional<Path> results) {}

  /**
   * @param opened the first line of its ledger
   * @throws Unreachable with what to check
   */
  static void tries(
      ReachedTarget reached, Transport transport, Way way, LedgerEntry.Opened opened) {
    try (FirstLedger first = FirstLedger.open(way, opened)) {
      new FirstCustomer(reached, transport, first.ledger(), way).visit();
    }
  }

  private void visit() {
    reached.budget().takeChat();
    String token = "first-" + UUID.randomUUID();
    StartChat wanted = ledger.marked(way.starts().of(1, "connect-chat first customer", token));
    if (wanted.initialMessage().isPresent()) {
      reached.budget().takeMessage();
    }
    Request request = target.start(wanted);
    ledger.starting(token, request.body());
    StartedChat chat = start(OneCall.send(request, transport), token);
    ledger.write(new LedgerEntry.Started(token, chat.contactId()));
    Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
    Answer connected =
        OneCall.send(
            target.participant(operation, chat.participantToken(), Requests.connection()),
            transport);
    if (!(connected instanceof Answer.Accepted accepted)) {
      stop(chat);
      throw new Unreachable(
          "the Participant Service at "
              + reached.participant()
              + " answered "
              + connected.inWords()
              + " to the first customer's connection; "
              + why(operation, connected)
                  .orElse("is chat.participantEndpoint (or chat.region) that of the instance?"));
    }
    leave(chat, accepted);
  }

  /** In users' words, where the answer is one that they know. */
  static Optional<String> why(Operation operation, Answer answer) {
    // When it was does not matter to what it means.
    return Diagnosis.of(new Call(operation, 0, 0, 0, answer))
        .map(Diagnosis::symptom)
        .map(symptom -> symptom.why() + ": " + symptom.remedy() + " (" + symptom.id() + ")");
  }

  private void leave(StartedChat chat, Answer.Accepted connected) {
    try {
      Connection connection = Connection.read(connected.body());
      Answer left =
          OneCall.send(
              target.participant(
                  Operation.DISCONNECT_PARTICIPANT,
                  connection.connectionToken(),
                  Requests.disconnect("first-leaves")),
              transport);
      if (left instanceof Answer.Accepted) {
        ledger.write(new LedgerEntry.Ended(chat.contactId()));
        return;
      }
    } catch (MalformedAnswer e) {
      stop(chat);
      throw new Unreachable(
          "the first customer's connection was answered "
              + e.came()
              + "; is "
              + reached.participant()
              + " the Participant Service, or a proxy's page?");
    }
    stop(chat);
  }

  private void stop(StartedChat chat) {
    if (OneCall.send(target.stop(chat.contactId()), transport) instanceof Answer.Accepted) {
      ledger.write(new LedgerEntry.Ended(chat.contactId()));
    }
  }

  private StartedChat start(Answer answer, String token) {
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
      ledger.write(new LedgerEntry.NotStarted(token));
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
