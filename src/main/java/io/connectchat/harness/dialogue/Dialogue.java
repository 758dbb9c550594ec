package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.TextFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What customers say and expect, step by step, and what kinds of customers there are.
 *
 * @param name of the file, for messages
 * @param steps at least one
 * @param personas at least one
 */
public record Dialogue(String name, List<DialogueStep> steps, List<Persona> personas) {

  public Dialogue {
    steps = List.copyOf(steps);
    personas = List.copyOf(personas);
  }

  /**
   * Reads a dialogue and checks all of it.
   *
   * @param personas a file of personas that replaces those of the dialogue
   * @param think how long customers think who are of no persona
   * @throws BadSetting with one line that names file and line, what was found and what was expected
   */
  public static Dialogue read(TextFile file, Optional<TextFile> personas, Duration think) {
    Dialogue dialogue = DialogueReader.read(file, Span.of(think));
    return personas
        .map(PersonaReader::read)
        .map(others -> new Dialogue(dialogue.name, dialogue.steps, others))
        .orElse(dialogue);
  }

  /** Whether somebody has said what kinds of customers there are. */
  public boolean hasPersonas() {
    return personas.stream().noneMatch(Persona::isPlain);
  }
}
