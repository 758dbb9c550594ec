package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-04: a list of supported content types has text/plain. */
final class SupportedTypesHavePlain {
  static final Rule RULE =
      Rule.must("START-04", CLIENT, DOC)
          .title("A list of supported content types has text/plain")
          .does("starts a chat and says which content types it supports")
          .requires("SupportedMessagingContentTypes, if given, MUST contain text/plain")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private SupportedTypesHavePlain() {}
}
