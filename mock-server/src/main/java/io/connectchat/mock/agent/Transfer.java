package io.connectchat.mock.agent;

import io.connectchat.mock.contact.EventType;
import io.connectchat.mock.contact.Participant;
import java.util.List;
import java.util.Optional;

/**
 * An agent hands the customer over to another, or tries to. The order of the events is UNVERIFIED:
 * transfer.succeeded, the first one leaves, the other one joins.
 *
 * <p>Source: protocol notes 7.
 *
 * @param succeeds whether the other one takes the chat
 */
record Transfer(String from, String to, boolean succeeds) implements Step {
  private static final List<String> OUTCOMES = List.of("succeeded", "failed");
  static final StepKind KIND =
      new StepKind(
          "transfer",
          List.of("from", "outcome"),
          entry ->
              new Transfer(
                  entry.person("from"),
                  entry.person("transfer"),
                  entry.word("outcome", OUTCOMES).orElse("succeeded").equals("succeeded")));

  @Override
  public void perform(Play play) {
    Participant first = play.present(from);
    if (succeeds) {
      play.contact().announce(EventType.TRANSFER_SUCCEEDED, first, Optional.empty());
      play.contact().leave(first);
      play.contact().join(play.participant(to));
    } else {
      play.contact().announce(EventType.TRANSFER_FAILED, first, Optional.empty());
    }
  }
}
