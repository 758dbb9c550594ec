package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.infer;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** Credentials, the handshake, and what is said on a socket beside the chat. */
final class Connecting {
  static final Area AREA =
      new Area(
          "Connecting and subscribing",
          List.of(
              model(
                  "CONN-01",
                  "CreateParticipantConnection takes the ParticipantToken in X-Amz-Bearer, every"
                      + " other participant call the ConnectionToken",
                  "Amazon Connect participant API; protocol notes 2.1(2)"),
              doc(
                  "CONN-02",
                  "no participant call is checked for a signature",
                  "protocol notes 2.1(3); real clients 10"),
              model(
                  "CONN-03",
                  "the answer has Websocket and ConnectionCredentials as Type asks for them",
                  "Amazon Connect participant API, CreateParticipantConnection"),
              doc("CONN-04", "a ConnectionToken is good for a day", "protocol notes 2.1(5)")
                  .unless("tokenLifetime"),
              unverified(
                      "CONN-05",
                      "a second CreateParticipantConnection leaves the first ConnectionToken good",
                      "protocol notes 2.1(8); real clients 13")
                  .unless("earlierTokensStay"),
              doc(
                      "CONN-06",
                      "a WebSocket URL must be opened in time; a late handshake is 403 (the code is"
                          + " UNVERIFIED)",
                      "protocol notes 3.1(3, 4)")
                  .unless("urlLifetime"),
              unverified(
                      "CONN-07",
                      "a URL that has been opened is refused the second time, with 403",
                      "protocol notes 3.1(4)")
                  .unless("urlOnlyOnce"),
              obs("CONN-08", "ConnectionExpiry lies an hour ahead", "protocol notes 3.1(3)")
                  .unless("connectionLifetime"),
              unverified(
                      "CONN-09",
                      "a socket stays open when its ConnectionExpiry has come",
                      "protocol notes 3.1(5)")
                  .unless("closeAtConnectionExpiry"),
              doc(
                      "CONN-10",
                      "a participant has at most five open sockets; the sixth is refused at the"
                          + " handshake (the refusal is UNVERIFIED)",
                      "protocol notes 3.5(25)")
                  .unless("socketsPerParticipant"),
              unverified(
                      "CONN-13",
                      "one socket too many is refused, and the open ones stay",
                      "protocol notes 3.5(25)")
                  .unless("extraSocket"),
              sdk(
                  "CONN-11",
                  "WebSocket URLs begin with `ws://127.0.0.1:` and a port, as ChatJS takes no other"
                      + " without TLS",
                  "real clients 2"),
              infer(
                      "CONN-12",
                      "the URL holds a credential of its own; a forged one is 403",
                      "protocol notes 3.1(1); real clients 3")
                  .unless("handshakeRefusal"),
              sdk(
                  "SUB-01",
                  "a subscription to aws/chat is acknowledged with status success and its topics",
                  "protocol notes 3.3(11); real clients 20"),
              unverified(
                      "SUB-02",
                      "a subscription to anything else is acknowledged with status failure",
                      "protocol notes 3.3(11)")
                  .unless("unknownTopic"),
              doc(
                  "SUB-03",
                  "no chat frame reaches a socket before its subscription is acknowledged",
                  "protocol notes 3.2(7)"),
              sdk(
                  "SUB-04",
                  "aws/heartbeat is answered by the same, aws/ping with statusCode 200 and"
                      + " statusContent OK",
                  "protocol notes 3.3(13); real clients 21, 22"),
              infer(
                      "SUB-05",
                      "stray bytes behind the JSON of a frame are taken, and noted in the journal",
                      "protocol notes 3.2(8)")
                  .unless("strayBytesTaken"),
              sdk(
                  "SUB-06",
                  "a frame that is no request is answered with `{message, connectionId, requestId}`",
                  "protocol notes 3.3(14)")));

  private Connecting() {}
}
