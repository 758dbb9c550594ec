package io.connectchat.harness.report.timeline;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.wire.Operation;

/**
 * Follows one customer from state to state by what is seen of it, and tells the run's timeline.
 * Used on the customer's event loop only.
 */
public final class CustomerTrack implements Observer {
  private static final int TOO_MANY_REQUESTS = 429;

  private final RunTimeline timeline;
  private CustomerState state = CustomerState.WAITING;
  private int sockets;
  private boolean failed;

  CustomerTrack(RunTimeline timeline) {
    this.timeline = timeline;
  }

  /** Where the customer stands. */
  public CustomerState state() {
    return state;
  }

  /** The customer's turn to start a chat has come. */
  public void starting() {
    become(CustomerState.STARTING);
  }

  /** The customer has said all that it had to say. */
  public void leaving() {
    become(CustomerState.LEAVING);
  }

  /** The customer goes; nothing may be seen of it after this. */
  public void gone() {
    become(failed ? CustomerState.FAILED : CustomerState.GONE);
  }

  @Override
  public void saw(Observation seen) {
    if (seen instanceof Call call) {
      called(call);
    } else if (seen instanceof Sending) {
      timeline.sent();
    } else if (seen instanceof SocketOpened) {
      sockets++;
    } else if (seen instanceof Subscribed) {
      moveOn(CustomerState.CHATTING);
    } else if (seen instanceof SocketClosed) {
      sockets--;
      if (sockets == 0 && state == CustomerState.CHATTING) {
        become(CustomerState.CONNECTING);
      }
    } else if (seen instanceof Failed) {
      failed = true;
    }
  }

  private void called(Call call) {
    if (call.answer() instanceof Answer.Refused refused
        && refused.error().status() == TOO_MANY_REQUESTS) {
      timeline.throttled();
    } else if (call.operation() == Operation.START_CHAT_CONTACT
        && call.answer() instanceof Answer.Accepted) {
      moveOn(CustomerState.CONNECTING);
    }
  }

  /** Whoever is leaving does not come back, whatever is still seen of it. */
  private void moveOn(CustomerState to) {
    if (state != CustomerState.LEAVING) {
      become(to);
    }
  }

  private void become(CustomerState to) {
    timeline.moved(state, to);
    state = to;
  }
}
