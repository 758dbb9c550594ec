package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-02: the subscription is JSON and nothing else. */
final class SubscribeForm {
  static final Rule RULE =
      Rule.should("SUB-02", CLIENT, OBS)
          .title("The subscription is JSON and nothing else")
          .does("opens a socket")
          .requires(
              "the frame SHOULD be a text frame that holds one JSON object and no stray bytes")
          .from(Source.file("amazon-connect/amazon-connect-chat-ios", "WebSocketManager.swift"))
          .check(
              Check.each(
                  "an aws/subscribe",
                  "one JSON object and nothing behind it",
                  history ->
                      history
                          .framesOut()
                          .filter(seen -> Conduct.topic(seen.what()).equals("aws/subscribe")),
                  seen ->
                      Conduct.unless(
                          Bodies.json(seen.what().text()).isObject(),
                          "something behind the JSON")));

  private SubscribeForm() {}
}
