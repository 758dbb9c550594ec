package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Times;
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Optional;

/** ORD-03: a page is in the order that was asked for. */
final class TranscriptOrder {
  static final Rule RULE =
      Rule.should("ORD-03", SERVICE, DOC)
          .title("A page is in the order that was asked for")
          .does("reads the transcript ASCENDING and DESCENDING")
          .requires("the items SHOULD be ordered by AbsoluteTime, that way round")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.each(
                  "a page with two items",
                  "items ordered by AbsoluteTime, as SortOrder says (DESCENDING without it)",
                  history ->
                      history.accepted("GetTranscript").filter(page -> Told.on(page).size() > 1),
                  TranscriptOrder::complaint));

  private TranscriptOrder() {}

  private static Optional<String> complaint(Seen<Exchange> page) {
    boolean ascending = page.what().asked().json().path("SortOrder").asText("").equals("ASCENDING");
    List<Told> items = Told.on(page);
    for (int i = 1; i < items.size(); i++) {
      String earlier = items.get(ascending ? i - 1 : i).text("AbsoluteTime");
      String later = items.get(ascending ? i : i - 1).text("AbsoluteTime");
      if (Times.before(later, earlier)) {
        return Optional.of(
            items.get(i).inWords()
                + " ("
                + items.get(i).text("AbsoluteTime")
                + ") behind "
                + items.get(i - 1).text("AbsoluteTime")
                + (ascending ? ", ASCENDING" : ", DESCENDING"));
      }
    }
    return Optional.empty();
  }
}
