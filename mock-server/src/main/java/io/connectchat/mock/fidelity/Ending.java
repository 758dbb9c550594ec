package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** How a chat ends. */
final class Ending {
  static final Area AREA =
      new Area(
          "Ending",
          List.of(
              model(
                  "END-01",
                  "DisconnectParticipant answers `{}`, before chat.ended and before any socket is"
                      + " closed",
                  "Amazon Connect participant API, DisconnectParticipant; real clients 19"),
              obs(
                  "END-02",
                  "whoever is left leaves, then comes chat.ended, the last chat frame",
                  "protocol notes 7"),
              obs("END-03", "chat.ended has no participant", "protocol notes 3.4(19)"),
              unverified(
                  "END-04",
                  "chat.ended has ContactId and InitialContactId",
                  "protocol notes 3.4(19); real clients 24"),
              obs(
                  "END-05",
                  "every call with either token is 403 `Access denied` from then on",
                  "protocol notes 2.1(6)"),
              sdk(
                  "END-06",
                  "CreateParticipantConnection after the end is 403, which clients take for the end",
                  "real clients 12"),
              unverified(
                      "END-07",
                      "the server closes a socket that is still open some time after chat.ended, with"
                          + " code 1000",
                      "protocol notes 7")
                  .unless("closeAfterEnd"),
              doc(
                  "END-08",
                  "StopContact ends a chat in any state; one that is not there is 410",
                  "Amazon Connect API, StopContact; protocol notes 1.5(14)")));

  private Ending() {}
}
