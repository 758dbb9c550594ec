package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** TRN-14: a page has at most MaxResults items. */
final class MaxResults {
  static final Rule RULE =
      Rule.must("TRN-14", SERVICE, MODEL)
          .title("A page has at most MaxResults items")
          .does("reads the transcript with MaxResults")
          .requires("no page MUST have more items than that")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.each(
                  "a page with MaxResults above zero",
                  "at most MaxResults items",
                  history ->
                      history
                          .accepted("GetTranscript")
                          .filter(
                              page -> page.what().asked().json().path("MaxResults").asInt(0) > 0),
                  page -> {
                    int most = page.what().asked().json().path("MaxResults").asInt();
                    int came = Told.on(page).size();
                    return came <= most
                        ? Optional.empty()
                        : Optional.of("a page of " + came + " items for MaxResults " + most);
                  }));

  private MaxResults() {}
}
