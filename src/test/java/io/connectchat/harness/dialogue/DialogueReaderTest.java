package io.connectchat.harness.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.TextFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueReaderTest {

  @Test
  void everyStepIsReadWithItsLine() {
    Dialogue dialogue =
        read(
            """
            about: all there is
            steps:
              - expect: Welcome
              - say: [Hello, Good day]
              - expect: {contains: Jane, from: agent, type: text}
                within: 5s
              - type
              - think: 1s..4s
              - pick: I lost my card
              - attach: {name: card.jpg, type: image/jpeg, size: 20KB}
              - read
              - reconnect
              - wait: {median: 2s, p95: 8s}
              - expect: {type: chat.ended, within: 1m}
              - leave
            """);

    assertThat(dialogue.steps())
        .extracting(DialogueStep::line)
        .containsExactly(3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    assertThat(dialogue.steps().get(1))
        .isEqualTo(new DialogueStep.Say(4, List.of("Hello", "Good day")));
    assertThat(((DialogueStep.Expect) dialogue.steps().get(2)).within())
        .hasValue(Duration.ofSeconds(5));
    assertThat(((DialogueStep.Expect) dialogue.steps().get(2)).expectation().inWords())
        .isEqualTo("a text from agent that contains \"Jane\"");
    assertThat(dialogue.steps().get(6))
        .isEqualTo(new DialogueStep.Attach(10, "card.jpg", "image/jpeg", 20 * 1024));
    assertThat(((DialogueStep.Expect) dialogue.steps().get(10)).expectation().inWords())
        .isEqualTo("a chat.ended");
    assertThat(dialogue.personas()).extracting(Persona::name).containsExactly("customer");
  }

  @Test
  void personasAreReadWithTheDialogueOrFromAFileOfTheirOwn() {
    String personas =
        """
        personas:
          hurried: {share: 3, typing: 300, think: 1s, patience: 5s..9s, abandons: 0.25}
          slow: {typing: 60..120, think: {median: 4s, p95: 12s}}
        """;
    Dialogue own = read(personas + "steps: [leave]\n");
    Dialogue others =
        Dialogue.read(
            new TextFile("d.yaml", "steps: [leave]"),
            Optional.of(new TextFile("p.yaml", personas)),
            Duration.ZERO);

    assertThat(own.personas()).isEqualTo(others.personas()).hasSize(2);
    assertThat(own.personas().get(0))
        .isEqualTo(
            new Persona(
                "hurried",
                3,
                300,
                300,
                Span.of(Duration.ofSeconds(1)),
                Optional.of(new Span.Between(5_000_000_000L, 9_000_000_000L)),
                0.25));
  }

  private static Dialogue read(String text) {
    return Dialogue.read(new TextFile("d.yaml", text), Optional.empty(), Duration.ofSeconds(1));
  }
}
