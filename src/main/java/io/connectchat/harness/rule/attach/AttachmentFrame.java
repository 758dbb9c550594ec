package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** ATT-04: a completed file is told to the chat. */
final class AttachmentFrame {
  static final Rule RULE =
      Rule.should("ATT-04", SERVICE, SDK)
          .title("A completed file is told to the chat")
          .does("sends a file")
          .requires("an ATTACHMENT frame with its AttachmentId SHOULD come")
          .from(Source.participantApi("CompleteAttachmentUpload"))
          .check(
              Check.counting("a completed upload on a subscribed socket", AttachmentFrame::look));

  private AttachmentFrame() {}

  private static void look(History history, Tally tally) {
    SharedFiles.completed(history)
        .forEach(
            call ->
                Facts.listeners(history, call)
                    .forEach(
                        socket ->
                            tally.judge(
                                "an ATTACHMENT frame with AttachmentId " + SharedFiles.id(call),
                                came(socket, SharedFiles.id(call))
                                    ? Optional.empty()
                                    : Optional.of("none on socket " + socket.number()),
                                call)));
  }

  private static boolean came(SocketStory socket, String id) {
    return Told.live(socket).stream()
        .filter(told -> told.type().equals("ATTACHMENT"))
        .anyMatch(told -> SharedFiles.has(told, id));
  }
}
