package io.connectchat.harness.gatling;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.connectchat.harness.dialogue.DialogueStep;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.ArrayList;
import java.util.List;

/** A dialogue as steps of a Gatling scenario, named as the same steps are elsewhere. */
final class Dialogues {
  private final ChatRun run;

  private Dialogues(ChatRun run) {
    this.run = run;
  }

  static ChainBuilder chain(ChatRun run, Talk talk) {
    Dialogues dialogues = new Dialogues(run);
    List<ActionBuilder> actions = new ArrayList<>();
    for (int at = 0; at < talk.steps().size(); at++) {
      actions.addAll(dialogues.actions(talk.steps().get(at), at));
    }
    ChainBuilder chain = exec(actions.get(0));
    for (ActionBuilder action : actions.subList(1, actions.size())) {
      chain = chain.exec(action);
    }
    return chain;
  }

  private List<ActionBuilder> actions(DialogueStep step, int at) {
    if (step instanceof DialogueStep.Say || step instanceof DialogueStep.Pick) {
      Step echo = Step.of("message echo", visit -> visit.speaker().awaitsEcho(at, visit));
      return List.of(does("send", at), Step.action(run, echo));
    }
    if (step instanceof DialogueStep.Read) {
      // Receipts are held back for seconds; nobody waits for them.
      Step read = Step.aside("read receipt", visit -> visit.speaker().does(at, visit));
      return List.of(Step.action(run, read));
    }
    return List.of(does(name(step, at), at));
  }

  private ActionBuilder does(String name, int at) {
    return Step.action(run, Step.of(name, visit -> visit.speaker().does(at, visit)));
  }

  private static String name(DialogueStep step, int at) {
    if (step instanceof DialogueStep.Expect) {
      return "expect, step " + (at + 1);
    }
    if (step instanceof DialogueStep.Type) {
      return "typing";
    }
    if (step instanceof DialogueStep.Attach) {
      return "attach";
    }
    if (step instanceof DialogueStep.Reconnect) {
      return "reconnect";
    }
    return step instanceof DialogueStep.Pause ? "pause" : "leave";
  }
}
