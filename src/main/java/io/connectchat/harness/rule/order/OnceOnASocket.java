package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.HashMap;
import java.util.Map;

/** ORD-08: an item comes once on a socket. */
final class OnceOnASocket {
  static final Rule RULE =
      Rule.should("ORD-08", SERVICE, SDK)
          .title("An item comes once on a socket")
          .does("listens to the chat")
          .requires(
              "no Id SHOULD come twice on one socket, the pieces of a streamed reply and the verdict on an attachment excepted")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("an item on a socket", OnceOnASocket::look));

  private OnceOnASocket() {}

  private static void look(History history, Tally tally) {
    history.sockets().forEach(socket -> look(socket, tally));
  }

  private static void look(SocketStory socket, Tally tally) {
    Map<String, Told> known = new HashMap<>();
    for (Told told : Told.live(socket)) {
      if (told.id().isEmpty() || told.isPiece() || told.type().equals("ATTACHMENT")) {
        continue;
      }
      Told before = known.putIfAbsent(told.id(), told);
      if (before == null) {
        tally.held();
      } else {
        tally.broken("each Id once", told.inWords() + " again", before.where(), told.where());
      }
    }
  }
}
