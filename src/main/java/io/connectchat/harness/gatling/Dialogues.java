package io.connectchat.harness.gatling;

import io.connectchat.harness.dialogue.DialogueStep;
import java.util.ArrayList;
import java.util.List;

/** A dialogue as steps of a scenario, named as the same steps are elsewhere. */
final class Dialogues {
  private Dialogues() {}

  static List<Step> steps(Talk talk) {
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < talk.steps().size(); at++) {
      steps.addAll(steps(talk.steps().get(at), at));
    }
    return steps;
  }

  private static List<Step> steps(DialogueStep step, int at) {
    if (step instanceof DialogueStep.Say || step instanceof DialogueStep.Pick) {
      Step echo = Step.of("message echo", visit -> visit.speaker().awaitsEcho(at, visit));
      Step midway = Step.aside("transcript midway", visit -> visit.readings().midway());
      return List.of(does("send", at), midway, echo);
    }
    if (step instanceof DialogueStep.Read) {
      // Receipts are held back for seconds; nobody waits for them.
      return List.of(Step.aside("read receipt", visit -> visit.speaker().does(at, visit)));
    }
    return List.of(does(name(step, at), at));
  }

  private static Step does(String name, int at) {
    return Step.of(name, visit -> visit.speaker().does(at, visit));
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
