package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.DisconnectReason;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Role;
import java.util.List;

/**
 * Agents or flow have done their part. When the agents have, the scene for afterwards follows if
 * the script has one; else the chat ends.
 */
record End(boolean byAgent) implements Step {
  private static final String AGENT = "agent";
  private static final List<String> WHO = List.of(AGENT, Script.FLOW);
  static final StepKind KIND =
      new StepKind(
          "end", List.of(), entry -> new End(entry.word("end", WHO).orElseThrow().equals(AGENT)));

  @Override
  public void perform(Play play) {
    Contact contact = play.contact();
    List<Participant> agents =
        contact.presence().all().stream().filter(who -> who.role() == Role.AGENT).toList();
    if (byAgent && !agents.isEmpty()) {
      agents.forEach(contact.life()::hangUp);
    } else {
      contact
          .life()
          .end(
              byAgent
                  ? DisconnectReason.AGENT_DISCONNECT
                  : DisconnectReason.CONTACT_FLOW_DISCONNECT);
    }
  }
}
