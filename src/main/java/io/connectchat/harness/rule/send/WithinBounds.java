package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** SEND-15: a message within the bounds is accepted. */
final class WithinBounds {
  static final Rule RULE =
      Rule.must("SEND-15", SERVICE, MODEL)
          .title("A message within the bounds is accepted")
          .does("sends 1 and 1,024 characters of text")
          .requires("the service MUST accept them")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a text within the bounds, in a chat that is alive",
                  "200",
                  history -> history.exchanges("SendMessage").filter(Messages::sound),
                  call ->
                      call.what().answered().accepted()
                          ? Optional.empty()
                          : Optional.of(Facts.answer(call))));

  private WithinBounds() {}
}
