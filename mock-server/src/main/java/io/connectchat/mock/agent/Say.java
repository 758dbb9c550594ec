package io.connectchat.mock.agent;

import io.connectchat.mock.contact.ContentType;
import java.util.List;
import java.util.Optional;

/** Somebody says something, typing for a while first if that is asked for. */
record Say(Words words, String contentType, String by, Optional<Span> typing) implements Step {
  static final StepKind KIND =
      new StepKind(
          "say",
          List.of("by", "as", "typing"),
          entry ->
              new Say(
                  entry.words("say"), entry.contentType("as"), entry.speaker(), entry.typing()));

  /** A prompt of the flow in plain text. */
  static Say prompt(Words words) {
    return new Say(words, ContentType.TEXT, Script.FLOW, Optional.empty());
  }

  @Override
  public void perform(Play play) {
    play.afterTyping(by, typing, () -> play.say(by, contentType, words.fill(play)));
  }
}
