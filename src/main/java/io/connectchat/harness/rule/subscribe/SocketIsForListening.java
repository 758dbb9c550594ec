package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** SUB-07: nothing but subscription, heartbeat and ping goes out on the socket. */
final class SocketIsForListening {
  private static final Set<String> KNOWN = Set.of("aws/subscribe", "aws/heartbeat", "aws/ping");

  static final Rule RULE =
      Rule.should("SUB-07", CLIENT, SDK)
          .title("Nothing but subscription, heartbeat and ping goes out on the socket")
          .does("holds a chat")
          .requires("messages SHOULD go over REST, not over the socket")
          .from(Source.chatJs("README.md"))
          .check(
              Check.each(
                  "a frame of the client",
                  "aws/subscribe, aws/heartbeat or aws/ping",
                  History::framesOut,
                  seen ->
                      Conduct.unless(
                          KNOWN.contains(Conduct.topic(seen.what())),
                          Conduct.topic(seen.what()).isEmpty()
                              ? "a frame without a topic"
                              : "a frame of topic " + Conduct.topic(seen.what()))));

  private SocketIsForListening() {}
}
