package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;

/** Whether a chat was started, and whether it has ended. */
final class Contact {
  private static final int GONE = 410;

  private boolean started;
  private boolean ended;
  private boolean unsureStart;

  void called(Call call) {
    boolean accepted = call.answer() instanceof Answer.Accepted;
    switch (call.operation()) {
      case START_CHAT_CONTACT -> {
        started = accepted;
        unsureStart = call.answer() instanceof Answer.Unsure;
      }
      case DISCONNECT_PARTICIPANT -> ended |= accepted;
      case STOP_CONTACT ->
          ended |=
              accepted
                  || call.answer() instanceof Answer.Refused refused
                      && refused.error().status() == GONE;
      default -> {}
    }
  }

  void chatEnded() {
    ended = true;
  }

  boolean started() {
    return started;
  }

  boolean ended() {
    return ended;
  }

  /** Whether a start got no answer, so that there may be a chat that nobody can end. */
  boolean unsureStart() {
    return unsureStart;
  }
}
