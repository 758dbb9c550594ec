package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Strangers;
import io.connectchat.harness.rule.Told;

/** RECV-12: a frame belongs to the contact of its socket. */
final class OwnContact {
  static final Rule RULE =
      Rule.must("RECV-12", SERVICE, DOC)
          .title("A frame belongs to the contact of its socket")
          .does("holds several chats at once")
          .requires(
              "ContactId or InitialContactId of each item MUST be of the socket's own chat, and no text of another chat come")
          .from(Source.participantApi("Item"))
          .check(
              Check.counting(
                  "an item on a socket",
                  (history, tally) -> {
                    Strangers strangers = Strangers.in(history);
                    Told.live(history)
                        .forEach(
                            told ->
                                tally.judge(
                                    "items of the socket's own chat",
                                    strangers.complaint(told),
                                    told.where()));
                  }));

  private OwnContact() {}
}
