package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-08: members of an item may be null. */
final class NullMembers {
  static final Rule RULE =
      Rule.should("TRN-08", CLIENT, OBS)
          .title("Members of an item may be null")
          .does("reads a transcript with null members")
          .requires("the client SHOULD take null as absent")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Conduct.livesOn(
                  "a transcript with members that are null",
                  history ->
                      history
                          .accepted("GetTranscript")
                          .filter(seen -> seen.what().answered().body().contains(":null"))));

  private NullMembers() {}
}
