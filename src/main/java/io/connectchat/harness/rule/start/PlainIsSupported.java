package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** START-14: a chat supports text/plain. */
final class PlainIsSupported {
  static final Rule RULE =
      Rule.should("START-14", SERVICE, DOC)
          .title("A chat supports text/plain")
          .does("starts a chat whose supported content types lack text/plain")
          .requires("the service SHOULD refuse it with 400")
          .from(Source.api("StartChatContact"))
          .check(
              Refusals.of(
                  "a start whose SupportedMessagingContentTypes lack text/plain",
                  "400 InvalidRequestException",
                  Set.of(400),
                  history -> history.exchanges("StartChatContact").filter(Starts::lacksPlain)));

  private PlainIsSupported() {}
}
