package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A bot's reply that comes in pieces under one Id; the last one holds the whole text.
 *
 * <p>Source: protocol notes 4.6.
 *
 * @param words of the whole reply
 * @param size how many words a piece has
 * @param every the time between two pieces
 */
record Stream(Words words, String by, int size, Span every) implements Step {
  static final StepKind KIND =
      new StepKind(
          "stream",
          List.of("by", "words", "every"),
          entry ->
              new Stream(
                  entry.words("stream"),
                  entry.speaker(),
                  (int) entry.number("words", 1, 1_000).orElse(3),
                  entry.span("every").orElse(Span.parse("40ms..120ms"))));

  @Override
  public void perform(Play play) {
    String whole = words.fill(play);
    String id = UUID.randomUUID().toString();
    List<Step> parts = new ArrayList<>();
    for (String piece : pieces(whole)) {
      parts.add(part(id, piece, new Chunk(parts.size() / 2 + 1, false)));
      parts.add(new Wait(every));
    }
    parts.add(part(id, whole, new Chunk(parts.size() / 2 + 1, true)));
    play.next(parts);
  }

  private Step part(String id, String text, Chunk chunk) {
    return play -> play.contact().sayPart(play.present(by), id, text, chunk);
  }

  /** The text cut behind every so many words; put together again they are the text. */
  private List<String> pieces(String whole) {
    List<String> pieces = new ArrayList<>();
    String[] each = whole.split("(?<=\\s)(?=\\S)");
    for (int from = 0; from < each.length; from += size) {
      int to = Math.min(each.length, from + size);
      pieces.add(String.join("", List.of(each).subList(from, to)));
    }
    return pieces;
  }
}
