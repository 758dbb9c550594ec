package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final Participant JANE = Participant.of(Role.CUSTOMER, "Jane");
  private static final Participant JIM = Participant.of(Role.AGENT, "Jim");

  private final Lines lines = new Lines();

  private static Message message(String id, Participant from, String content) {
    return new Message(
        id, NOON, from, ContentType.MARKDOWN, content, Optional.empty(), Visibility.AGENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "Grüße", "\u00ff\u0100", "漢字 🎈", "half of a pair: \ud83c"})
  void messageComesBackAsItWasKept(String content) {
    Message kept = message("m-1", JANE, content);
    lines.add(kept, "c-1");
    assertThat(lines.get(0)).isEqualTo(new Lines.Line(kept, "c-1"));
  }

  @Test
  void longTextsAndManyLinesComeBack() {
    List<Message> kept =
        IntStream.range(0, 500)
            .mapToObj(i -> message("m-" + i, i % 2 == 0 ? JANE : JIM, "word ".repeat(i)))
            .toList();
    kept.forEach(m -> lines.add(m, "c-1"));
    assertThat(IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).item()))
        .containsExactlyElementsOf(kept);
  }

  @Test
  void whatIsNoWholeMessageStaysAsItIs() {
    Event joined = new Event("e-1", NOON, EventType.PARTICIPANT_JOINED, Optional.of(JIM));
    Message part =
        new Message(
            "m-1",
            NOON,
            JIM,
            ContentType.TEXT,
            "all of it",
            Optional.of(new Chunk(3, true)),
            Visibility.ALL);
    lines.add(joined, "c-1");
    lines.add(part, "c-2");
    assertThat(lines.get(0)).isEqualTo(new Lines.Line(joined, "c-1"));
    assertThat(lines.get(1)).isEqualTo(new Lines.Line(part, "c-2"));
  }

  @Test
  void newerFormTakesThePlaceOfTheOlder() {
    lines.add(message("m-1", JANE, "one"), "c-1");
    lines.add(message("m-2", JANE, "two"), "c-1");
    lines.replace(message("m-1", JANE, "one, mended"));
    assertThat(lines.get(0)).isEqualTo(new Lines.Line(message("m-1", JANE, "one, mended"), "c-1"));
    assertThat(lines.get(1).item()).isEqualTo(message("m-2", JANE, "two"));
  }

  @Test
  void moreNamesThanAByteHasRoomForAreNoTrouble() {
    List<Message> kept =
        IntStream.range(0, 300)
            .mapToObj(i -> message("m-" + i, new Participant("p-" + i, Role.AGENT, "a"), "hi"))
            .toList();
    kept.forEach(m -> lines.add(m, "c-1"));
    assertThat(IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).item()))
        .containsExactlyElementsOf(kept);
  }
}
