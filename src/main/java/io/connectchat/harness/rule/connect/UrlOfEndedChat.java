package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;
import java.util.OptionalLong;

/** CONN-18: the URL of an ended chat is not let in. */
final class UrlOfEndedChat {
  static final Rule RULE =
      Rule.should("CONN-18", SERVICE, INFER)
          .title("The URL of an ended chat is not let in")
          .does("opens a socket with a URL of a chat that has ended since")
          .requires("the handshake SHOULD be refused, or nothing come on the socket")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting("a socket with a URL of a chat that has ended", UrlOfEndedChat::look));

  private UrlOfEndedChat() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      OptionalLong end = Facts.ended(history, session);
      session.sockets().stream()
          .filter(socket -> end.isPresent())
          .filter(socket -> socket.askedNanos().orElse(0) - end.orElse(0) > 0)
          .filter(socket -> session.socketUrls().contains(socket.url().orElseThrow().toString()))
          .forEach(socket -> look(socket, tally));
    }
  }

  private static void look(SocketStory socket, Tally tally) {
    List<FrameIn> chats = socket.chats();
    if (chats.isEmpty()) {
      tally.held();
    } else {
      tally.broken(
          "a refused handshake, or no frame of the chat",
          chats.size() + " frames of the chat",
          new Seen<>(socket.session(), chats.get(0)));
    }
  }
}
