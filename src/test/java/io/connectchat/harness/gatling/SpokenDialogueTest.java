package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.load.DialogueResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that a dialogue can say, held with the fake and its script, over real sockets. */
class SpokenDialogueTest {
  private static final String SCRIPT =
      """
      people:
        pip: {role: bot, name: Pip}
        jane: {role: agent, name: Jane}
      scenes:
        welcome:
          do:
            - {say: Welcome, by: pip}
            - show:
                templateType: QuickReply
                data: {content: {title: What is it, elements: [{title: A card}, {title: A loan}]}}
              by: pip
          answers:
            - when: {picked: A loan}
              do: [{say: 'A loan, then.', by: pip}]
            - when: file
              do: [{attach: terms.txt, content: All rights reserved, by: jane}]
            - when: agent
              do: [{type: jane}, {say: Jane here, by: jane}]
            - when: goodbye
              do: [{say: Farewell, by: pip}, {end: agent}]
          otherwise:
            - {say: 'You said ${text}', by: pip}
      """;

  @TempDir private Path folder;
  private final List<SpokenRun> runs = new ArrayList<>();

  @AfterEach
  void close() {
    runs.forEach(SpokenRun::close);
  }

  @Test
  void sayExpectPickTypeAndAgentsAndTheirEvents() throws Exception {
    SpokenRun run =
        run(
            """
            steps:
              - expect: welcome
              - expect: {type: interactive, from: bot}
              - pick: A loan
              - expect: {matches: '^A (loan|card), then', within: 10s}
              - type
              - say: agent
              - expect: {type: typing, from: agent}
              - expect: {contains: Jane, from: agent}
              - read
              - say: [one, two, three]
              - expect: You said
              - leave
            """);
    DialogueResult result = run.customers(3);

    assertThat(result.finished()).as("%s", run.found()).isEqualTo(3);
    assertThat(run.found()).isEmpty();
    assertThat(run.calls("SendMessage")).isEqualTo(9);
    assertThat(run.evidence().sums().of(Count.ECHOED)).isEqualTo(9);
    assertThat(run.evidence().customers().completed()).isEqualTo(3);
    assertThat(run.evidence().contacts().leftOpen()).isZero();
    assertThat(result.steps()).allMatch(step -> step.reached() == 3 && step.unmet() == 0);
  }

  @Test
  void aFileOfTheCustomerAndOneOfTheAgent() throws Exception {
    SpokenRun run =
        run(
            """
            steps:
              - attach: {name: passport.png, type: image/png, size: 3KB}
              - say: file
              - expect: {type: attachment, from: agent}
            """);
    DialogueResult result = run.customers(1);

    assertThat(result.finished()).as("%s", run.found()).isEqualTo(1);
    assertThat(run.calls("CompleteAttachmentUpload")).isEqualTo(1);
  }

  @Test
  void aCustomerThatReconnectsHearsTheAnswerOnItsNewSocket() throws Exception {
    SpokenRun run =
        run(
            """
            steps:
              - expect: welcome
              - reconnect
              - say: still here
              - expect: You said still here
            """);
    DialogueResult result = run.customers(2);

    assertThat(result.finished()).as("%s", run.found()).isEqualTo(2);
    assertThat(run.calls("CreateParticipantConnection")).isEqualTo(4);
    assertThat(run.evidence().sums().of(Count.ECHOED)).isEqualTo(2);
  }

  @Test
  void whoAbandonsGoesWithoutAWordAndTheHarnessEndsTheChat() throws Exception {
    SpokenRun run = run("steps:\n  - expect: welcome\n  - abandon\n");
    DialogueResult result = run.customers(2);

    assertThat(result.abandoned()).isEqualTo(2);
    assertThat(result.finished()).isZero();
    assertThat(result.steps().get(1).gone()).isEqualTo(2);
    assertThat(run.found()).isEmpty();
    assertThat(run.evidence().contacts().leftOpen()).isZero();
  }

  @Test
  void whatDoesNotComeInTimeNamesTheStepAndWhatCameInstead() throws Exception {
    SpokenRun run =
        run(
            """
            steps:
              - say: Hello
              - expect: {contains: Guten Tag, within: 300ms}
              - say: never said
            """);
    DialogueResult result = run.customers(1);

    assertThat(result.unmet()).isEqualTo(1);
    assertThat(result.steps().get(1).unmet()).isEqualTo(1);
    assertThat(result.steps().get(2).reached()).isZero();
    assertThat(run.calls("SendMessage")).isEqualTo(1);
    assertThat(run.found())
        .singleElement()
        .asString()
        .startsWith("DLG-01 step 2 (")
        .contains("dialogue.yaml:3): expected a message that contains \"Guten Tag\" within 300ms;")
        .contains("came instead: \"Welcome\"");
  }

  @Test
  void anOptionThatIsNotOnOfferNamesThoseThatAre() throws Exception {
    SpokenRun run = run("steps:\n  - expect: {type: interactive}\n  - pick: A mortgage\n");
    run.customers(1);

    assertThat(run.found())
        .singleElement()
        .asString()
        .endsWith(
            "dialogue.yaml:3): expected an option \"A mortgage\" to pick; the latest interactive"
                + " message has [A card, A loan]");
  }

  @Test
  void aChatThatTheOtherSideEndsIsNoPlaceForMore() throws Exception {
    SpokenRun run =
        run(
            """
            steps:
              - say: goodbye
              - expect: {type: chat.ended}
              - say: one more thing
            """);
    DialogueResult result = run.customers(1);

    assertThat(result.steps().get(1).unmet()).isZero();
    assertThat(run.calls("SendMessage")).isEqualTo(1);
  }

  @Test
  void patienceThatRunsOutIsNoFailureAndIsCounted() throws Exception {
    SpokenRun run =
        run(
            """
            personas:
              hasty: {patience: 100ms}
            steps:
              - expect: {contains: never, within: 30s}
              - say: never said
            """);
    DialogueResult result = run.customers(3);

    assertThat(result.impatient()).isEqualTo(3);
    assertThat(result.unmet()).isZero();
    assertThat(result.steps().get(0).gone()).isEqualTo(3);
    assertThat(run.calls("SendMessage")).isZero();
    assertThat(run.found()).isEmpty();
    assertThat(run.evidence().contacts().leftOpen()).isZero();
  }

  @Test
  void whoTypesForLongIsSeenTypingAndWhoThinksTakesTheTime() throws Exception {
    SpokenRun run =
        run(
            """
            personas:
              typist: {typing: 600, think: 200ms}
            steps:
              - say: ten letter
            """);
    run.customers(1);

    // Ten characters at 600 a minute are a second.
    assertThat(run.calls("SendEvent")).isEqualTo(1);
    assertThat(run.nanosUntilSent()).isGreaterThanOrEqualTo(1_200_000_000L);
  }

  @Test
  void theMixOfPersonasAndWhoAbandonsDependOnTheSeedAlone() throws Exception {
    String dialogue =
        """
        personas:
          calm: {share: 2}
          hurried: {share: 1, abandons: 0.5}
        steps:
          - say: Hello
          - expect: You said
        """;
    DialogueResult result = run(dialogue).customers(30);
    DialogueResult again = run(dialogue).customers(30);

    assertThat(result.personas()).isEqualTo(Map.of("calm", 20L, "hurried", 10L));
    assertThat(List.of(result.finished(), result.abandoned(), result.unmet()))
        .containsExactly(29L, 1L, 0L);
    assertThat(again.personas()).isEqualTo(result.personas());
    assertThat(again.steps()).isEqualTo(result.steps());
  }

  private SpokenRun run(String dialogue, String... settings) throws Exception {
    Path own = Files.createDirectory(folder.resolve("run-" + runs.size()));
    SpokenRun run = new SpokenRun(own, SCRIPT, dialogue, settings);
    runs.add(run);
    return run;
  }
}
