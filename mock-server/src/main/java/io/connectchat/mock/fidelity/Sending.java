package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** What a customer sends. */
final class Sending {
  static final Area AREA =
      new Area(
          "Sending",
          List.of(
              model(
                  "SEND-01",
                  "SendMessage and SendEvent answer Id and AbsoluteTime",
                  "Amazon Connect participant API, SendMessage, SendEvent"),
              doc(
                  "SEND-02",
                  "a customer may send text, markdown, JSON and interactive responses, of those that"
                      + " the contact supports; an interactive message is 400",
                  "protocol notes 2.4(21, 22)"),
              doc(
                      "SEND-03",
                      "text and markdown have at most 1024 characters, JSON 12000, interactive"
                          + " responses 12288, everything 16384 (whether the lower bounds bind, and"
                          + " whether they count characters or bytes, is UNVERIFIED)",
                      "protocol notes 2.4(23)")
                  .unless("textLimit"),
              unverified(
                      "SEND-04",
                      "a repeated ClientToken gives the first answer again, for the life of the chat, and"
                          + " makes no second item",
                      "protocol notes 2.4(26)")
                  .unless("clientTokensRepeat"),
              sdk(
                  "SEND-05",
                  "events are told from repetitions by ClientToken, type and content together, as"
                      + " ChatJS sends one token with every receipt",
                  "real clients 16"),
              doc(
                  "SEND-06",
                  "SendEvent takes typing, message.delivered, message.read and"
                      + " connection.acknowledged, and nothing else",
                  "protocol notes 2.5(29)"),
              obs(
                  "SEND-07",
                  "Content of a receipt is a string that holds JSON with messageId; other members"
                      + " are ignored",
                  "protocol notes 2.5(30)"),
              unverified(
                  "SEND-08",
                  "the REST answer is written before the echo goes out; the fault `early` turns that"
                      + " round, with `rate` at random",
                  "protocol notes 5(2)"),
              doc(
                      "SEND-09",
                      "without in-flight message processing SendMessage answers no MessageProcessingStatus, and everybody sees what was sent",
                      "protocol notes 4.8")
                  .unless("messageProcessing")));

  private Sending() {}
}
