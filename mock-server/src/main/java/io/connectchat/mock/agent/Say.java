package io.connectchat.mock.agent;

import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * Somebody says something, typing for a while first if that is asked for.
 *
 * @param visibility who gets to see it
 */
record Say(Words words, String contentType, String by, Visibility visibility, Optional<Span> typing)
    implements Step {
  static final StepKind KIND =
      new StepKind(
          "say",
          List.of("by", "as", "to", "typing"),
          entry ->
              new Say(
                  entry.words("say"),
                  entry.contentType("as"),
                  entry.speaker(),
                  entry.visibility("to"),
                  entry.typing()));

  /** A prompt of the flow in plain text. */
  static Say prompt(Words words) {
    return new Say(words, ContentType.TEXT, Script.FLOW, Visibility.ALL, Optional.empty());
  }

  @Override
  public void perform(Play play) {
    play.afterTyping(
        by,
        typing,
        () -> play.contact().say(play.present(by), contentType, words.fill(play), visibility));
  }
}
