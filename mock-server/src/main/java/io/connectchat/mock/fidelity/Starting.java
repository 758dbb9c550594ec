package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** How a chat comes into being. */
final class Starting {
  static final Area AREA =
      new Area(
          "Starting a chat",
          List.of(
              model(
                  "START-01",
                  "StartChatContact is `PUT /contact/chat`; it answers ContactId, ParticipantId and"
                      + " ParticipantToken",
                  "Amazon Connect API, StartChatContact"),
              model(
                  "START-02",
                  "members and bounds of StartChatContact are checked; a wrong one is 400 with its"
                      + " name and bound",
                  "Amazon Connect API, StartChatContact; protocol notes 1.1(3)"),
              doc(
                  "START-03",
                  "SupportedMessagingContentTypes must contain text/plain; absent, only text/plain"
                      + " may be sent",
                  "protocol notes 1.1(3)"),
              model(
                  "START-04",
                  "a start without Authorization in the form of SigV4 is 403",
                  "Amazon Connect API, signing; protocol notes 1.1(1)"),
              obs("START-05", "ids are lower-case UUIDs of version 4", "protocol notes 1.2(7)"),
              unverified(
                  "START-06",
                  "a repeated ClientToken gives the same ContactId and ParticipantToken while the"
                      + " chat lives",
                  "protocol notes 1.4(10)"),
              doc(
                      "START-07",
                      "a chat whose customer does not subscribe in time ends with"
                          + " CUSTOMER_CONNECTION_NOT_ESTABLISHED",
                      "protocol notes 1.4(11, 12)")
                  .unless("connectWithin"),
              doc(
                  "START-08",
                  "a chat ends with EXPIRED when its ChatDurationInMinutes have passed, by default"
                      + " 25 hours",
                  "protocol notes 1.4(13)"),
              unverified(
                      "START-09",
                      "the flow begins when the customer's first socket is subscribed, not at the"
                          + " handshake",
                      "protocol notes 3.5(29)")
                  .unless("flowStart"),
              unverified(
                  "START-10",
                  "the initial message is recorded and delivered when the flow has begun",
                  "protocol notes 5(6)")));

  private Starting() {}
}
