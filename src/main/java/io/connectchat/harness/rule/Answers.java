package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.SocketStory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with answers, and with silence, in words. */
public final class Answers {
  private Answers() {}

  /** What is wrong with an answer that must be 200 with Id and AbsoluteTime. */
  public static Optional<String> withIdAndTime(Seen<Exchange> call) {
    if (!call.what().answered().accepted()) {
      return Optional.of(Facts.answer(call));
    }
    return Stream.of("Id", "AbsoluteTime")
        .filter(member -> call.what().answered().json().path(member).asText("").isEmpty())
        .findFirst()
        .map(member -> "an answer without " + member);
  }

  /** What came on a socket in place of a message's frame. */
  public static String silence(History history, SocketStory socket, Sent sent) {
    List<Told> after =
        Told.live(socket).stream()
            .filter(told -> told.where().what().nanos() - sent.call().what().startNanos() > 0)
            .toList();
    String last =
        after.isEmpty()
            ? "nothing of the chat after it"
            : after.size() + " other items after it, the first a " + after.get(0).inWords();
    return "none within " + history.patience().toMillis() + " ms; " + last;
  }
}
