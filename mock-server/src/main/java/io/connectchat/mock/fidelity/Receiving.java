package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.infer;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** What a subscribed socket gets. */
final class Receiving {
  static final Area AREA =
      new Area(
          "Receiving",
          List.of(
              obs(
                  "RECV-01",
                  "a chat frame has topic aws/chat, contentType application/json, and content: a"
                      + " string that holds JSON",
                  "protocol notes 3.4(15); real clients 23"),
              obs(
                  "RECV-02",
                  "AbsoluteTime is UTC with exactly three fraction digits",
                  "protocol notes 3.4(20)"),
              sdk(
                  "RECV-03",
                  "customers get their own messages back, with the Id of the REST answer",
                  "protocol notes 5(1); real clients 25"),
              unverified(
                  "RECV-04",
                  "the echo's AbsoluteTime is that of the REST answer; the fault `set` gives it another",
                  "protocol notes 5(3)"),
              unverified(
                  "RECV-05",
                  "frames come in transcript order, each once on every subscribed socket; faults"
                      + " change that",
                  "protocol notes 3.5(23, 24); real clients, preface"),
              obs(
                  "RECV-06",
                  "receipts come as Type MESSAGEMETADATA without contact and participant",
                  "protocol notes 3.4(18); real clients 26"),
              infer("RECV-07", "a customer's own typing comes back", "protocol notes 4.3")
                  .unless("ownTypingComesBack"),
              doc(
                  "RECV-08",
                  "nothing is replayed on a new socket; the transcript has it",
                  "protocol notes 3.5(22)"),
              sdk(
                  "RECV-09",
                  "the pieces of a streamed reply share one Id and count their ChunkNumber from 1;"
                      + " the last one is complete and has the whole text",
                  "protocol notes 4.6(1)"),
              doc(
                  "RECV-10",
                  "interactive messages have templateType, version 1.0 and data; ListPicker takes 1"
                      + " to 6 elements, TimePicker 1 to 40 timeslots, Panel 1 to 10 elements",
                  "protocol notes 4.7(1)"),
              unverified(
                  "RECV-11",
                  "an interactive message reaches a customer whose contact does not support it, too",
                  "protocol notes 1.1(3)"),
              doc(
                  "RECV-12",
                  "the flow speaks as SYSTEM with the name SYSTEM_MESSAGE, a bot with its own",
                  "protocol notes 4.4"),
              unverified(
                  "RECV-13",
                  "idle, returned, autodisconnection, transfer and authentication events have the"
                      + " members of every other event; the flow is their participant where a"
                      + " script names nobody",
                  "protocol notes 3.4(16)"),
              obs(
                  "RECV-14",
                  "participant.joined of the customer is the first item, left of the agent comes"
                      + " before chat.ended",
                  "protocol notes 4.3, 7")));

  private Receiving() {}
}
