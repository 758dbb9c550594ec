package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.SentItem;

/**
 * What became of a send. Only an accepted message can be lost; a refused one must not come, and
 * neither is asked of one of which nobody knows.
 */
sealed interface Sent {

  /** The service took it, and said under which Id. */
  record Accepted(SentItem item) implements Sent {}

  /** Certainly not taken: the service refused it, or it never reached the service. */
  record Refused() implements Sent {}

  /**
   * No answer, or none that names an Id, or one by which in-flight message processing has stopped
   * the message: it may or may not have been taken.
   */
  record Unsure() implements Sent {}

  /** What a call of SendMessage that has ended tells. */
  static Sent by(Call call) {
    if (call.answer() instanceof Answer.Accepted accepted) {
      try {
        SentItem item = SentItem.read(Operation.SEND_MESSAGE, accepted.body());
        return item.isWithheld() ? new Unsure() : new Accepted(item);
      } catch (MalformedAnswer e) {
        return new Unsure();
      }
    }
    return call.answer() instanceof Answer.Unsure ? new Unsure() : new Refused();
  }
}
