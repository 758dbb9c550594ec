package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** TRN-07: an item has ContactId or RelatedContactId. */
final class OneContactId {
  static final Rule RULE =
      Rule.must("TRN-07", SERVICE, DOC)
          .title("An item has ContactId or RelatedContactId")
          .does("reads the transcript")
          .requires("no item MUST have both")
          .from(Source.participantApi("Item"))
          .check(
              Check.counting(
                  "an item of a transcript",
                  (history, tally) ->
                      Told.recorded(history)
                          .forEach(
                              told ->
                                  tally.judge(
                                      "ContactId or RelatedContactId",
                                      told.json().hasNonNull("ContactId")
                                              && told.json().hasNonNull("RelatedContactId")
                                          ? Optional.of("both on " + told.inWords())
                                          : Optional.empty(),
                                      told.where()))));

  private OneContactId() {}
}
