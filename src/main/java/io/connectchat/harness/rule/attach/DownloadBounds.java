package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** ATT-14: a download link lives for 5 to 300 seconds. */
final class DownloadBounds {
  static final Rule RULE =
      Rule.must("ATT-14", SERVICE, MODEL)
          .title("A download link lives for 5 to 300 seconds")
          .does("asks for a file for 4 and for 301 seconds")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("GetAttachment"))
          .check(
              Refusals.of(
                  "a call of GetAttachment with UrlExpiryInSeconds out of bounds",
                  "400 ValidationException",
                  Set.of(400),
                  history ->
                      history.exchanges("GetAttachment").filter(SharedFiles::expiryOutOfBounds)));

  private DownloadBounds() {}
}
