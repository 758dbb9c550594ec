package io.connectchat.mock.agent;

import io.connectchat.mock.contact.DisconnectReason;
import java.util.List;

/** Agent or flow ends the chat; whoever is still there leaves first. */
record End(DisconnectReason reason) implements Step {
  private static final String AGENT = "agent";
  private static final List<String> WHO = List.of(AGENT, Script.FLOW);
  static final StepKind KIND =
      new StepKind(
          "end",
          List.of(),
          entry ->
              new End(
                  entry.word("end", WHO).orElseThrow().equals(AGENT)
                      ? DisconnectReason.AGENT_DISCONNECT
                      : DisconnectReason.CONTACT_FLOW_DISCONNECT));

  @Override
  public void perform(Play play) {
    play.contact().end(reason);
  }
}
