package io.connectchat.harness.gatling;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.RunLedger;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;

/**
 * Keeps a run's ledger for one customer: each start is written down before it is made, and what
 * becomes of it by what is seen of the chat.
 */
final class LedgerKeeper implements Target, Observer {
  private final RunLedger ledger;
  private final Target target;
  private String clientToken = "";
  private String contact = "";

  LedgerKeeper(RunLedger ledger, Target target) {
    this.ledger = ledger;
    this.target = target;
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public Request start(StartChat chat) {
    Request request = target.start(ledger.marked(chat));
    clientToken = chat.clientToken();
    ledger.starting(clientToken, request.body());
    return request;
  }

  @Override
  public Request stop(String contactId) {
    return target.stop(contactId);
  }

  @Override
  public Request participant(Operation operation, String bearer, byte[] body) {
    return target.participant(operation, bearer, body);
  }

  @Override
  public void saw(Observation seen) {
    if (seen instanceof Call call) {
      called(call);
    } else if (seen instanceof FrameIn in
        && in.frame() instanceof Frame.Chat chat
        && chat.item().isChatEnded()) {
      ended();
    }
  }

  private void called(Call call) {
    boolean accepted = call.answer() instanceof Answer.Accepted;
    switch (call.operation()) {
      case START_CHAT_CONTACT -> started(call.answer());
      case CREATE_PARTICIPANT_CONNECTION -> {
        if (accepted) {
          ledger.write(new LedgerEntry.Connected(contact));
        }
      }
      case DISCONNECT_PARTICIPANT, STOP_CONTACT -> {
        if (accepted) {
          ended();
        }
      }
      default -> {
        // Nothing else opens or ends a chat.
      }
    }
  }

  private void started(Answer answer) {
    if (answer instanceof Answer.Accepted accepted) {
      try {
        contact = StartedChat.read(accepted.body()).contactId();
        ledger.write(new LedgerEntry.Started(clientToken, contact));
      } catch (MalformedAnswer e) {
        // Taken, and not known as what: the sweep asks once more.
      }
    } else if (answer instanceof Answer.Refused || answer instanceof Answer.Unsent) {
      ledger.write(new LedgerEntry.NotStarted(clientToken));
    }
  }

  private void ended() {
    if (!contact.isEmpty()) {
      ledger.write(new LedgerEntry.Ended(contact));
      contact = "";
    }
  }
}
