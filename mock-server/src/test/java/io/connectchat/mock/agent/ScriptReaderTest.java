package io.connectchat.mock.agent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script is checked before anything is started, and what is wrong is named with its line. */
class ScriptReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scenes: {a: {do: [{saay: Hi}]}}                        | 1 | this is no step; did you mean 'say'?
          scenes: {a: {do: [{say: Hi, bye: x}]}}                | 1 | unknown key 'bye' of step 'say'; did you mean 'by'? Known: as, by, say, to, typing.
          scenes: {a: {do: [{say: Hi, wait: 1s}]}}              | 1 | this is more than one step (say, wait); write one each
          scenes: {a: {do: [{say: Hi, by: jnae}]}}              | 1 | 'by: jnae' names nobody and nothing in this script; did you mean 'jane'? Known: flow, jane.
          scenes: {a: {do: [{say: Hi, as: html}]}}              | 1 | unknown as 'html'; Known: json, markdown, text.
          scenes: {a: {do: [{say: Hi, typing: soon}]}}          | 1 | 'typing' must be a duration such as 3s, a range such as 1s..4s, or {median: 3s, p95: 9s}, but is 'soon'
          scenes: {a: {do: [{wait: 4s..1s}]}}                   | 1 | 'wait' must be a duration such as 3s, a range such as 1s..4s, or {median: 3s, p95: 9s}, but is '4s..1s'
          scenes: {a: {do: [{wait: {median: 9s, p95: 3s}}]}}    | 1 | 'median' must be more than nothing and 'p95' no less than it
          scenes: {a: {do: [{say: '${nmae}'}]}}                 | 1 | nothing fills '${nmae}'; known: ${customer}, ${text}, ${action}, ${match.N}, ${attribute.KEY}
          scenes: {a: {do: [{go: b}]}}                          | 1 | 'go: b' names nobody and nothing in this script; did you mean 'a'? Known: a.
          scenes: {a: {do: [{go: a}]}}                          | 1 | scene 'a' leads back to itself without waiting for the customer
          scenes: {a: {}, b: {}}                                | 1 | no step leads to scene 'b'
          scenes: {a: {do: [{end: flow}, {say: Hi}]}}           | 1 | this step is never reached; 'go' and 'end' come last
          scenes: {a: {do: [{end: bot}]}}                       | 1 | unknown end 'bot'; Known: agent, flow.
          scenes: {a: {do: say}}                                | 1 | expected a list of steps, such as '- say: Hello'
          scenes: {a: {answers: [{when: {txt: x}, do: []}]}}    | 1 | unknown key 'txt' of 'when'; did you mean 'text'? Known: action, contentType, picked, regex, text.
          scenes: {a: {answers: [{when: {regex: '('}, do: []}]}} | 1 | 'regex' is no regular expression: Unclosed group in '('
          scenes: {a: {answers: [{when: {picked: X}, do: []}]}} | 1 | 'X' is offered nowhere in this script; it has no 'show' with options
          scenes: {a: {answers: [{when: x}]}}                   | 1 | 'do' is missing
          scenes: {a: {do: [{show: {templateType: ListPiker}}]}} | 1 | unknown templateType 'ListPiker'; did you mean 'ListPicker'?
          scenes: {a: {do: [{show: {templateType: ListPicker, data: {content: {elements: []}}}}]}} | 1 | ListPicker must have 1 to 6 'elements' in its content, but has 0
          scenes: {a: {do: [{show: {templateType: ViewResource, data: {content: {}}}}]}} | 1 | ViewResource must have a 'viewId' in its content
          scenes: {a: {do: [{event: particpant.idle}]}}         | 1 | unknown event 'particpant.idle'; did you mean 'participant.idle'?
          scenes: {a: {do: [{stream: Hi, words: 0}]}}           | 1 | 'words' must be a whole number from 1 to 1000, but is '0'
          scenes: {a: {do: [{queue: 1m, every: 0s}]}}           | 1 | 'every' must be more than nothing
          scenes: {a: {silence: {after: 1m}}}                   | 1 | 'do' is missing
          scenes: {}                                            | 1 | there must be a scene
          scenes: [                                             | 1 | this is no YAML
          `- a`                                                 | 1 | a script must be a mapping
          """)
  void mistakeIsOneLineThatNamesItsLine(String script, int line, String complaint) {
    String people = "people: {jane: {role: agent, name: Jane}}\n";
    String text = script.startsWith("scenes: {a") ? script + "\n" + people : script;
    assertThatThrownBy(() -> ScriptReader.read("my.yaml", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("my.yaml:" + line + ": " + complaint);
  }

  @Test
  void lineIsThatOfTheMistake() {
    String script =
        """
        people:
          jane: {role: agent, name: Jane}
        scenes:
          a:
            do:
              - say: Hello
                by: Jane
        """;
    assertThatThrownBy(() -> ScriptReader.read("my.yaml", script))
        .hasMessage(
            "my.yaml:7: 'by: Jane' names nobody and nothing in this script; did you mean 'jane'?"
                + " Known: flow, jane.");
  }

  @Test
  void scriptThatIsNotThereIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> AgentSpec.named("script:bnak.yaml"))
        .hasMessage(
            "agent 'script:bnak.yaml': there is no such file; scripts that need none: airline,"
                + " bank, clinic, parcel, shop");
  }

  @Test
  void otherAgentIsToldWhatThereIs() {
    assertThatThrownBy(() -> AgentSpec.named("parrot"))
        .hasMessage("agent 'parrot': expected echo, silent or script:FILE");
  }
}
