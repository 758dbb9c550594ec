package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** SEND-02: a message has a content type that may be sent and that the chat supports. */
final class MessageType {
  private static final String INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive";
  private static final Set<String> SENDABLE =
      Set.of("text/plain", "text/markdown", "application/json", INTERACTIVE + ".response");

  static final Rule RULE =
      Rule.must("SEND-02", CLIENT, DOC)
          .title("A message has a content type that may be sent and that the chat supports")
          .does("sends a message")
          .requires(
              "ContentType MUST be text/plain, or text/markdown, application/json or an interactive response where the chat's SupportedMessagingContentTypes has it")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a SendMessage",
                  "a ContentType that the chat supports",
                  history ->
                      history
                          .exchanges("SendMessage")
                          .filter(seen -> !type(seen).equals(INTERACTIVE)),
                  seen ->
                      Conduct.unless(
                          allowed(seen.session()).contains(type(seen)),
                          "ContentType " + type(seen))));

  private MessageType() {}

  private static String type(Seen<Exchange> send) {
    return send.what().asked().json().path("ContentType").asText("");
  }

  private static Set<String> allowed(Session session) {
    Set<String> supported = new HashSet<>(Set.of("text/plain"));
    Stream.of("StartChatContact", "GatewayStart")
        .flatMap(start -> session.exchanges(start).stream())
        .forEach(
            start ->
                start
                    .asked()
                    .json()
                    .path("SupportedMessagingContentTypes")
                    .forEach(type -> supported.add(type.asText())));
    supported.retainAll(SENDABLE);
    return supported;
  }
}
