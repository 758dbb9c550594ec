package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-08: a download link lives for 5 to 300 seconds. */
final class DownloadExpiry {
  static final Rule RULE =
      Rule.must("ATT-08", CLIENT, MODEL)
          .title("A download link lives for 5 to 300 seconds")
          .does("asks for a file")
          .requires("UrlExpiryInSeconds, if given, MUST lie between 5 and 300")
          .from(Source.participantApi("GetAttachment"))
          .check(
              Conduct.ifGiven(
                  "GetAttachment",
                  "/UrlExpiryInSeconds",
                  "5 to 300",
                  seconds ->
                      Conduct.unless(
                          seconds.isInt() && seconds.asInt() >= 5 && seconds.asInt() <= 300,
                          "UrlExpiryInSeconds " + seconds)));

  private DownloadExpiry() {}
}
