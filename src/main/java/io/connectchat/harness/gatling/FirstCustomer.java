package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.diagnosis.Diagnosis;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.RunLedger;
import io.connectchat.harness.target.StartAdvice;
import io.connectchat.harness.target.start.Starts;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One customer before all others: starts a chat as the first of the run will, connects, subscribes,
 * says one message, hears it on its own WebSocket and leaves, so that whatever is wrong with a real
 * instance, or between here and there, is said in one line before any load. It waits for its own
 * message only: not every flow answers. Its chat stands in a ledger of its own, since the run has
 * none yet; its chat and its messages are the first that the budget pays for.
 */
final class FirstCustomer {
  private static final String NAME = "connect-chat first customer";

  private final ReachedTarget reached;
  private final RunLedger ledger;
  private final Way way;
  private final FirstSteps steps;

  private FirstCustomer(ReachedTarget reached, RunLedger ledger, Way way, FirstSteps steps) {
    this.reached = reached;
    this.ledger = ledger;
    this.way = way;
    this.steps = steps;
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
   * @throws BadSetting when the budget is too small for it
   * @throws Unreachable with what to check
   */
  static void tries(
      ReachedTarget reached, Transport transport, Way way, LedgerEntry.Opened opened) {
    String token = "first-" + UUID.randomUUID();
    try (FirstLedger first = FirstLedger.open(way, opened);
        FirstSteps steps = new FirstSteps(NAME, token, first.ledger(), reached, transport)) {
      new FirstCustomer(reached, first.ledger(), way, steps).visit(token);
    }
  }

  private void visit(String token) {
    StartChat wanted = way.starts().of(1, NAME, token);
    within(reached.budget().takeChat());
    within(wanted.initialMessage().isEmpty() || reached.budget().takeMessage());
    within(reached.budget().takeMessage());
    steps.does(customer -> customer.start(wanted), this::noStart);
    try {
      talk();
    } finally {
      steps.leave();
    }
    reached.budget().runBegins();
  }

  private void within(boolean budget) {
    if (!budget) {
      throw new BadSetting(
          reached.budget().usedUp().orElseThrow()
              + "; that is not enough for the first customer, who tries the door before the run");
    }
  }

  private void talk() {
    Connection connection = steps.does(Customer::connect, this::noConnection).value();
    URI socket = connection.url();
    steps.does(Customer::open, why -> noSocket(socket, why));
    steps.does(Customer::subscribe, why -> noSubscription(socket, why));
    steps.does(this::message, this::noMessage);
    steps.does(Customer::awaitEcho, this::noEcho);
  }

  private CompletableFuture<Timed<SentItem>> message(Customer customer) {
    return customer.send(1, NAME, steps.nanos());
  }

  /** In users' words, where the answer is one that they know. */
  static Optional<String> why(Operation operation, Answer answer) {
    // When it was does not matter to what it means.
    return Diagnosis.of(new Call(operation, 0, 0, 0, answer))
        .map(Diagnosis::symptom)
        .map(symptom -> symptom.why() + ": " + symptom.remedy() + " (" + symptom.id() + ")");
  }

  private String noStart(String reason) {
    Answer answer = steps.answer(Operation.START_CHAT_CONTACT);
    if (answer instanceof Answer.Accepted accepted) {
      return "the first customer's start was answered "
          + came(accepted, StartedChat::read, reason)
          + "; is that address the start of Amazon Connect chats, or a proxy's page?";
    }
    if (answer instanceof Answer.Refused refused) {
      ApiError error = refused.error();
      return "the first customer's start was refused with "
          + error.inWords()
          + "; "
          + why(Operation.START_CHAT_CONTACT, answer).orElseGet(() -> StartAdvice.to(error));
    }
    return "the first customer's start had no answer ("
        + answer.inWords()
        + "); is "
        + reached.connect()
        + " reachable from here, through the proxy if there is one?";
  }

  private String noConnection(String reason) {
    Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
    Answer answer = steps.answer(operation);
    if (answer instanceof Answer.Accepted accepted) {
      return "the first customer's connection was answered "
          + came(accepted, Connection::read, reason)
          + "; is "
          + reached.participant()
          + " the Participant Service, or a proxy's page?";
    }
    return "the Participant Service at "
        + reached.participant()
        + " answered "
        + answer.inWords()
        + " to the first customer's connection; "
        + (isForbidden(answer) ? Optional.<String>empty() : why(operation, answer))
            .orElse(
                "the chat is new and its token is the one that the start gave, so: is"
                    + " chat.participantEndpoint (or chat.region) that of the instance?");
  }

  private static String came(Answer.Accepted accepted, Function<String, ?> read, String otherwise) {
    try {
      read.apply(accepted.body());
      return otherwise;
    } catch (MalformedAnswer e) {
      return e.came();
    }
  }

  /** Of the URL only the host is no secret. */
  private static String noSocket(URI socket, String reason) {
    return "the first customer's WebSocket to "
        + socket.getHost()
        + " did not open: "
        + reason
        + "; the calls before it were answered, so look for a proxy or firewall that does not let"
        + " WebSockets (wss) through to that host";
  }

  private static String noSubscription(URI socket, String reason) {
    return "the first customer's WebSocket to "
        + socket.getHost()
        + " opened, and its subscription was not acknowledged: "
        + reason
        + "; look for a proxy that takes the handshake and passes no frames on";
  }

  private String noMessage(String reason) {
    Answer answer = steps.answer(Operation.SEND_MESSAGE);
    Optional<String> known = why(Operation.SEND_MESSAGE, answer);
    if (steps.hasEnded() || isForbidden(answer)) {
      return ended("before it could say anything");
    }
    return "the first customer's message was answered "
        + answer.inWords()
        + "; "
        + known.orElse(reason);
  }

  /** The service's own 403, and not that of an authorizer before it. */
  private static boolean isForbidden(Answer answer) {
    return answer instanceof Answer.Refused refused
        && refused.error().status() == 403
        && !refused.error().message().contains("explicit deny");
  }

  private static String ended(String when) {
    return "the first customer's chat ended "
        + when
        + ": does the flow (chat.contactFlowId) disconnect at once? It must wait for the customer:"
        + " queue it, or ask it something";
  }

  private String noEcho(String reason) {
    if (steps.hasEnded()) {
      return ended("before its message came back");
    }
    return "the first customer's message was accepted and did not come back on its WebSocket: "
        + reason
        + "; each run judges delivery by that frame. Look for a proxy that holds frames back, or"
        + " give it longer (chat.echoTimeout)";
  }
}
