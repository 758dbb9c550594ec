package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Participant;
import java.util.List;

/**
 * An agent hands the customer over to another, or tries to. Who takes over joins after her.
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
      play.contact().life().transfer(first);
      play.contact().presence().join(play.participant(to));
    } else {
      play.contact().life().transferFailed(first);
    }
  }
}
