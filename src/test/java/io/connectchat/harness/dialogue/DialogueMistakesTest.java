package io.connectchat.harness.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.TextFile;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a dialogue is one line: file, line, what was found, what was expected. */
class DialogueMistakesTest {

  @ParameterizedTest
  @MethodSource("mistakes")
  void isOneLineThatNamesThePlace(String text, String message) {
    TextFile file = new TextFile("d.yaml", text);

    assertThatThrownBy(() -> Dialogue.read(file, Optional.empty(), Duration.ZERO))
        .isInstanceOf(BadSetting.class)
        .hasMessage(message);
  }

  /** Windows' line ends and the mark before a text are no mistakes, and emoji count once. */
  @Test
  void whatIsNoMistake() {
    Dialogue dialogue =
        Dialogue.read(
            new TextFile("d.yaml", "\ufeffsteps:\r\n  - say: " + "🙂".repeat(1_024) + "\r\n"),
            Optional.empty(),
            Duration.ZERO);

    assertThat(dialogue.steps()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | p.yaml:1: the file is empty, expected a file of personas
          about: x | p.yaml:1: 'personas' is missing
          steps: [leave] | p.yaml:1: no key of a file of personas 'steps'; there are about, personas
          personas: {} | p.yaml:1: expected at least one persona, such as 'hurried: {think: 1s}'
          personas: {a: {share: two}} | p.yaml:1: expected a number above 0 such as 3 or 0.3 for 'share', got 'two'
          personas: {a: {think: soon}} | p.yaml:1: expected a time such as 2s, 1s..4s or {median: 2s, p95: 8s} for 'think', got 'soon'
          personas: {a: {patience: -1s}} | p.yaml:1: expected a time such as 2s, 1s..4s or {median: 2s, p95: 8s} for 'patience', got '-1s'
          personas: {a: {}, a: {}} | p.yaml:1: 'a' stands twice in 'personas'
          """)
  void ofAFileOfPersonas(String text, String message) {
    TextFile dialogue = new TextFile("d.yaml", "steps: [leave]");
    TextFile personas = new TextFile("p.yaml", text);

    assertThatThrownBy(() -> Dialogue.read(dialogue, Optional.of(personas), Duration.ZERO))
        .isInstanceOf(BadSetting.class)
        .hasMessage(message);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong("", "d.yaml:1: the file is empty, expected a dialogue"),
        wrong("about: x\n", "d.yaml:1: 'steps' is missing"),
        wrong(
            "steps:\n  - say: \"Hello\n  - leave\n",
            "d.yaml:2: expected a closing quote for the text that begins here"),
        wrong(
            "steps:\n  - say: " + "x".repeat(1_025),
            "d.yaml:2: expected a text of 1 to 1024 characters for 'say', got '"
                + "x".repeat(60)
                + "…', 1,025 characters"),
        wrong(
            "step:\n",
            "d.yaml:1: no key of a dialogue 'step', did you mean steps?; there are about, personas, steps"),
        wrong("steps: []\n", "d.yaml:1: expected at least one step, such as 'say: Hello'"),
        wrong(
            "steps:\n  - sya: Hello\n",
            "d.yaml:2: no key of a step 'sya', did you mean say?; there are say, expect, within, pick, attach, think, wait, type, read, reconnect, leave, abandon"),
        wrong(
            "steps:\n  - leve\n",
            "d.yaml:2: no step 'leve', did you mean leave?; there are type, read, reconnect, leave, abandon, say, expect, pick, attach, think, wait"),
        wrong(
            "steps:\n  - say: a\n    pick: b\n",
            "d.yaml:2: expected one thing in a step, got say and pick; begin each with a dash of its own"),
        wrong("steps:\n  - say: a\n    within: 5s\n", "d.yaml:3: 'within' goes with 'expect' only"),
        wrong(
            "steps:\n  - within: 5s\n",
            "d.yaml:2: 'within' alone says nothing; expected 'expect' beside it"),
        wrong(
            "steps:\n  - say: ''\n",
            "d.yaml:2: expected a text of 1 to 1024 characters for 'say', got ''"),
        wrong(
            "steps:\n  - expect: {}\n",
            "d.yaml:2: expected what is to come: contains, matches, type or from"),
        wrong(
            "steps:\n  - expect: {from: agnet}\n",
            "d.yaml:2: no role 'agnet', did you mean agent?; there are agent, bot, supervisor, system"),
        wrong(
            "steps:\n  - expect: {matches: '['}\n",
            "d.yaml:2: expected a regular expression for 'matches', got '[': Unclosed character class"),
        wrong(
            "steps:\n  - expect: a\n    within: 5\n",
            "d.yaml:3: expected a time such as 500ms, 2s or 1m30s for 'within', got '5'"),
        wrong(
            "steps:\n  - wait: 4s..1s\n",
            "d.yaml:2: expected a time such as 2s, 1s..4s or {median: 2s, p95: 8s} for 'wait', got '4s..1s'"),
        wrong(
            "steps:\n  - wait: {median: 4s}\n",
            "d.yaml:2: expected both median and p95, such as {median: 2s, p95: 8s}"),
        wrong(
            "steps:\n  - attach: {type: image/png}\n",
            "d.yaml:2: 'name' of the file to attach is missing"),
        wrong(
            "steps:\n  - attach: {name: a, size: 30MB}\n",
            "d.yaml:2: expected a size up to 20MB such as 500, 20KB or 3MB for 'size', got '30MB'"),
        wrong(
            "steps:\n  - leave\n  - say: a\n",
            "d.yaml:3: nothing can follow, the customer has left before"),
        wrong(
            "personas: {a: {share: 0}}\nsteps: [leave]\n",
            "d.yaml:1: expected a number above 0 such as 3 or 0.3 for 'share', got '0'"),
        wrong(
            "personas: {a: {typing: 300..200}}\nsteps: [leave]\n",
            "d.yaml:1: expected characters a minute such as 200 or 150..300 for 'typing', got '300..200'"),
        wrong(
            "personas: {a: {abandons: 2}}\nsteps: [leave]\n",
            "d.yaml:1: expected a number from 0 to 1 such as 0.05 for 'abandons', got '2'"),
        wrong(
            "personas: {a: {pace: 2}}\nsteps: [leave]\n",
            "d.yaml:1: no key of 'a' 'pace'; there are share, typing, think, patience, abandons"),
        wrong(
            "steps:\n  - say: a: b\n",
            "d.yaml:2: expected no second colon in one entry; a text with a colon stands in quotes, and keys of one entry begin in the same column"),
        wrong(
            "steps:\n  - say: a\n - say: b\n",
            "d.yaml:3: expected this line to begin in the column of the entry that it follows; it fits none above it"),
        wrong(
            "steps:\n  - expect:\n      contains: a\n     within: 2s\n",
            "d.yaml:4: expected this line to begin in the column of the entry that it follows; it fits none above it"),
        wrong(
            "steps:\n\t- say: a\n", "d.yaml:2: expected blanks before what stands here, got a tab"),
        wrong(
            "---\nsteps: [leave]\n---\nsteps: [leave]\n",
            "d.yaml:3: expected nothing more, got a second document behind ---"),
        wrong(
            "steps:\n  - say: \"a\" b\n",
            "d.yaml:2: this is no YAML, expected <block end>, but found '<scalar>'; a text with : # { [ , ? & * ! | > % @ in it stands in quotes"));
  }

  private static Arguments wrong(String text, String message) {
    return Arguments.of(text, message);
  }
}
