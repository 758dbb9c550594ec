package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole dialogues, each in a process of its own, against the embedded fake with its script. */
class DialogueSimulationTest {
  private static final int ASSERTIONS_FAILED = 2;
  private static final int USAGE = 3;

  @TempDir Path temp;

  @Test
  void customersComeToTheEndOfTheDialogueThatFitsTheScript() throws Exception {
    GatlingProcess run = run("chat.customers=2", "chat.seed=42");

    assertThat(run.exitCode()).as(run.output()).isZero();
    JsonNode dialogue = run.verdict().path("dialogue");
    assertThat(Sums.count(dialogue, "finished")).isEqualTo(2);
    assertThat(Sums.count(dialogue, "unmet")).isZero();
    // One text and two picks each.
    assertThat(Sums.count(run.verdict().path("messages"), "echoed")).isEqualTo(6);
    Sums.hold(run.verdict());
  }

  @Test
  void whatDoesNotComeFailsTheRunAndNamesTheStepAndWhatCameInstead() throws Exception {
    GatlingProcess run =
        run("chat.customers=1", "chat.dialogue=bank-lost-card", "chat.agent=script:parcel");

    assertThat(run.exitCode()).as(run.output()).isEqualTo(ASSERTIONS_FAILED);
    JsonNode verdict = run.verdict();
    assertThat(verdict.path("verdict").textValue()).isEqualTo("FAIL");
    assertThat(verdict.path("reasons").path(0).textValue())
        .startsWith("1 customer that did not get what the dialogue expects");
    assertThat(verdict.path("findings").path(0).path("rule").textValue()).isEqualTo("DLG-01");
    assertThat(verdict.path("findings").path(0).path("explanation").textValue())
        .startsWith(
            "step 1 (simulations/dialogues/bank-lost-card.yaml:11): expected a message that"
                + " contains \"Welcome to Northbank\" within 5s; came instead: \"Hello customer 1,"
                + " I am Pip.");
    Sums.hold(verdict);
    assertThat(Sums.count(verdict.path("contacts"), "leftOpen")).isZero();
  }

  @Test
  void aMistakeInADialogueIsOneLineBeforeAnythingStarts() throws Exception {
    Path dialogue =
        java.nio.file.Files.writeString(
            temp.resolve("mine.yaml"), "steps:\n  - say: Hello\n  - expcet: Hello\n");
    GatlingProcess run = run("chat.dialogue=" + dialogue);

    assertThat(run.exitCode()).isEqualTo(USAGE);
    assertThat(run.output().strip())
        .isEqualTo(
            "connect-chat: "
                + dialogue
                + ":3: no key of a step 'expcet', did you mean expect?; there are say, expect,"
                + " within, pick, attach, think, wait, type, read, reconnect, leave, abandon");
  }

  @Test
  void aSimulationThatHasWordsOfItsOwnRefusesADialogue() throws Exception {
    GatlingProcess run =
        GatlingProcess.start(
            ReconnectSimulation.class,
            temp.resolve("reports"),
            "chat.workload=dialogue-parcel-5-customers");

    assertThat(run.exitCode()).isEqualTo(USAGE);
    assertThat(run.output().strip())
        .isEqualTo(
            "connect-chat: chat.dialogue: not used, for customers of ReconnectSimulation say what"
                + " stands in it; run DialogueSimulation or LoadSimulation, or any with"
                + " chat.conversation() or chat.dialogue() among its steps");
  }

  private GatlingProcess run(String... settings) throws Exception {
    return GatlingProcess.start(DialogueSimulation.class, temp.resolve("reports"), settings);
  }
}
