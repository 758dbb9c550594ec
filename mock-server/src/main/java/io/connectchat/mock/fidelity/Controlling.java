package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.infer;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** What happens to a chat from outside, and in its later life. */
final class Controlling {
  static final Area AREA =
      new Area(
          "Transfers, timers, persistence and the front",
          List.of(
              doc(
                  "FLOW-01",
                  "after a transfer and in a disconnect flow ContactId changes, InitialContactId"
                      + " stays",
                  "protocol notes 3.4(21), 7"),
              unverified(
                  "FLOW-02",
                  "a transfer is told as transfer.succeeded, the first agent's leaving, the other"
                      + " one's joining",
                  "protocol notes 7"),
              doc(
                  "FLOW-03",
                  "an agent who ends her part leaves, and the disconnect flow follows if there is"
                      + " one; else chat.ended",
                  "protocol notes 7"),
              doc(
                  "FLOW-04",
                  "with DisconnectOnCustomerExit the agent is dropped and the customer goes on into"
                      + " the disconnect flow",
                  "Amazon Connect API, StartChatContact; protocol notes 1.1(3)"),
              model(
                  "IDLE-01",
                  "UpdateParticipantRoleConfig sets up to six timers of 2 to 480 minutes",
                  "Amazon Connect API, UpdateParticipantRoleConfig"),
              doc(
                  "IDLE-02",
                  "timers run while an agent or a custom bot is in the chat",
                  "Amazon Connect administrator guide, chat timeouts; protocol notes 4.3"),
              unverified(
                  "IDLE-03",
                  "messages and attachments start a timer anew, typing does not",
                  "protocol notes 12(13)"),
              doc(
                  "IDLE-04",
                  "auto-disconnection is told, then whoever it concerns leaves",
                  "protocol notes 7"),
              doc(
                  "PAST-01",
                  "a persistent chat continues one that has ended, whole or from a segment; past"
                      + " items have RelatedContactId and are reached by NextToken",
                  "Amazon Connect administrator guide, persistent chat; protocol notes 2.6(36, 40)"),
              obs(
                  "PAST-02",
                  "another contact's ContactId finds nothing, and is no error",
                  "protocol notes 2.6(39)"),
              unverified(
                  "PAST-03",
                  "the first ContactId of a chain stands for all of it in GetTranscript",
                  "protocol notes 2.6(36)"),
              doc(
                      "PAST-04",
                      "a persistent chat shows the items of the latest 100 past contacts (that older ones are left out is UNVERIFIED)",
                      "protocol notes 6")
                  .unless("pastContacts"),
              doc(
                  "ROLE-01",
                  "a contact has at most one custom bot",
                  "Amazon Connect API, CreateParticipant; protocol notes 6"),
              obs(
                  "ROLE-02",
                  "a receipt is 409 with more than two participants or a supervisor",
                  "protocol notes 2.5(31)"),
              infer(
                  "ROLE-03",
                  "an item that is for agents only reaches no socket and no transcript of the"
                      + " customer",
                  "protocol notes 4.5"),
              doc(
                      "ROLE-04",
                      "a chat has at most six participants, flows and their bots not counted; CreateParticipant is 402 then (the refusal is UNVERIFIED)",
                      "protocol notes 6")
                  .unless("participantsPerChat"),
              doc(
                  "STREAM-01",
                  "a contact has at most two message streams",
                  "Amazon Connect API, StartContactStreaming; protocol notes 1.5"),
              doc(
                  "STREAM-02",
                  "messages, events and attachments are published with MessageVisibility and the other attributes; GET /__admin/chat/topics shows what a subscriber of the topic would get",
                  "Amazon Connect administrator guide, Amazon SNS payload"),
              unverified(
                  "STREAM-03",
                  "receipts are not published",
                  "Amazon Connect administrator guide, Amazon SNS payload"),
              doc(
                  "SMS-01",
                  "SendChatIntegrationEvent is refused with 403: it is for AWS End User Messaging",
                  "Amazon Connect API, SendChatIntegrationEvent; protocol notes 1.5"),
              unverified(
                  "STOP-01",
                  "StopContact of a chat that has ended changes nothing and answers 200",
                  "protocol notes 1.5"),
              sdk(
                  "GATE-01",
                  "`POST /Prod` starts a chat as the published Lambda does: unsigned, with"
                      + " data.startChatResult or data.Error, without Attributes and InitialMessage",
                  "amazon-connect-chat-ui-examples, startChatContactAPI; protocol notes 1.6"),
              unverified(
                  "GATE-02",
                  "what makes the Lambda fail without a status is 502 Internal server error",
                  "protocol notes 1.6(20)")));

  private Controlling() {}
}
