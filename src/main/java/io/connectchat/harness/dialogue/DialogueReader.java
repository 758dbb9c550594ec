package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.TextFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a dialogue and checks all of it, so that nothing can go wrong in the middle of a chat. */
final class DialogueReader {
  private static final List<String> KEYS = List.of("about", "personas", "steps");

  private DialogueReader() {}

  /**
   * @param think how long customers think where the dialogue has no personas
   */
  static Dialogue read(TextFile file, Span think) {
    Yaml whole = Yaml.of(file, "a dialogue");
    Map<String, Yaml> top = whole.mapping(KEYS);
    if (!top.containsKey("steps")) {
      throw whole.wrong("'steps' is missing");
    }
    List<Yaml> entries = top.get("steps").list("a step");
    if (entries.isEmpty()) {
      throw top.get("steps").wrong("expected at least one step, such as 'say: Hello'");
    }
    List<DialogueStep> steps = entries.stream().map(StepReader::step).toList();
    nothingAfterTheEnd(entries, steps);
    return new Dialogue(
        file.name(),
        steps,
        Optional.ofNullable(top.get("personas"))
            .map(PersonaReader::personas)
            .orElse(List.of(Persona.plain(think))));
  }

  private static void nothingAfterTheEnd(List<Yaml> entries, List<DialogueStep> steps) {
    for (int i = 0; i + 1 < steps.size(); i++) {
      DialogueStep step = steps.get(i);
      if (step instanceof DialogueStep.Leave || step instanceof DialogueStep.Abandon) {
        throw entries.get(i + 1).wrong("nothing can follow, the customer has left before");
      }
    }
  }
}
