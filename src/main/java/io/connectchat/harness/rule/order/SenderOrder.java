package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Times;
import java.util.Optional;

/** ORD-09: one sender's messages keep their order. */
final class SenderOrder {
  static final Rule RULE =
      Rule.should("ORD-09", SERVICE, SDK)
          .title("One sender's messages keep their order")
          .does("sends messages, each after the answer to the one before")
          .requires("their AbsoluteTimes SHOULD be in that order: clients sort by them")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "two messages, one sent after the other was answered", SenderOrder::look));

  private SenderOrder() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      Sent before = null;
      for (Exchange call : session.accepted("SendMessage")) {
        Sent sent = new Sent(new Seen<>(session, call));
        if (before != null && before.call().what().nanos() - call.startNanos() <= 0) {
          look(before, sent, tally);
        }
        before = sent;
      }
    }
  }

  private static void look(Sent before, Sent sent, Tally tally) {
    if (before.id().equals(sent.id())) {
      return;
    }
    boolean repeated =
        !sent.clientToken().isEmpty()
            && sent.session().accepted("SendMessage").stream()
                .anyMatch(
                    call ->
                        call.nanos() - sent.call().what().startNanos() < 0
                            && call.asked()
                                .json()
                                .path("ClientToken")
                                .asText("")
                                .equals(sent.clientToken()));
    if (!repeated) {
      tally.judge(
          "an AbsoluteTime of " + before.time() + " or later",
          Times.before(sent.time(), before.time()) ? Optional.of(sent.time()) : Optional.empty(),
          before.call(),
          sent.call());
    }
  }
}
