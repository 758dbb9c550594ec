package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** HB-05: a heartbeat carries nothing. */
final class HeartbeatForm {
  static final Rule RULE =
      Rule.should("HB-05", CLIENT, SDK)
          .title("A heartbeat carries nothing")
          .does("sends a heartbeat")
          .requires("the frame SHOULD have no content")
          .from(Source.chatJs("README.md"))
          .check(
              Check.each(
                  "a heartbeat",
                  "a frame without content",
                  history ->
                      history
                          .framesOut()
                          .filter(seen -> Conduct.topic(seen.what()).equals("aws/heartbeat")),
                  seen ->
                      Conduct.unless(!Bodies.json(seen.what().text()).has("content"), "content")));

  private HeartbeatForm() {}
}
