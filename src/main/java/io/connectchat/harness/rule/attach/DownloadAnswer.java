package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-13: a file is given out with a URL and its expiry. */
final class DownloadAnswer {
  static final Rule RULE =
      Rule.must("ATT-13", SERVICE, MODEL)
          .title("A file is given out with a URL and its expiry")
          .does("asks for a file")
          .requires("the answer MUST have Url and UrlExpiry")
          .from(Source.participantApi("GetAttachment"))
          .check(Check.notYet());

  private DownloadAnswer() {}
}
