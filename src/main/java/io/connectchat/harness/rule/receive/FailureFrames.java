package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.wire.Frame;

/** RECV-11: a frame without a topic does not break the client. */
final class FailureFrames {
  static final Rule RULE =
      Rule.should("RECV-11", CLIENT, SDK)
          .title("A frame without a topic does not break the client")
          .does("gets {message, connectionId, requestId}")
          .requires("the client SHOULD go on or reconnect")
          .from(Source.chatJs("README.md"))
          .check(
              Conduct.livesOn(
                  "a frame without a topic",
                  history ->
                      history
                          .framesIn()
                          .filter(seen -> seen.what().frame() instanceof Frame.Failure)));

  private FailureFrames() {}
}
