package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.infer;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** The transcript. */
final class Recording {
  static final Area AREA =
      new Area(
          "The transcript",
          List.of(
              model(
                  "TRN-01",
                  "GetTranscript reads 10 items BACKWARD in DESCENDING order by default, FORWARD"
                      + " with a start position",
                  "Amazon Connect participant API, GetTranscript; real clients 18"),
              sdk(
                  "TRN-02",
                  "an empty StartPosition means none",
                  "protocol notes 2.6(34); real clients 15"),
              sdk(
                  "TRN-03",
                  "NextToken is absent on the last page, though an empty one has been seen",
                  "protocol notes 2.6(35); real clients 17"),
              doc(
                  "TRN-04",
                  "FORWARD without a start position finds nothing",
                  "protocol notes 2.6(37)"),
              unverified(
                      "TRN-05",
                      "StartPosition.Id includes the item itself",
                      "protocol notes 2.6(38)")
                  .unless("startPositionIncluded"),
              infer(
                  "TRN-06", "an unknown StartPosition.Id finds nothing", "protocol notes 2.6(38)"),
              doc(
                  "TRN-07",
                  "joined, left, invited, transfer and end are kept; idle, returned and"
                      + " autodisconnection are not",
                  "protocol notes 2.6(42)"),
              infer("TRN-08", "typing is not kept", "protocol notes 2.6(42)"),
              unverified(
                  "TRN-09",
                  "events of an authentication, a changed display name and chat.rehydrated are not"
                      + " kept",
                  "protocol notes 4.3"),
              sdk(
                  "TRN-10",
                  "receipts stand in the MessageMetadata of their message",
                  "protocol notes 2.6(43)"),
              unverified(
                  "TRN-11",
                  "a streamed reply stands there once, when it is whole",
                  "protocol notes 4.6"),
              infer(
                      "TRN-12",
                      "members without a value are left out, though JSON null has been seen",
                      "protocol notes 2.6(36)")
                  .unless("transcriptNulls"),
              obs(
                  "TRN-13",
                  "the transcript cannot be read after the end",
                  "protocol notes 2.6(44)")));

  private Recording() {}
}
