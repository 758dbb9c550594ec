package io.connectchat.harness.gatling;

import io.connectchat.harness.dialogue.Dialogue;
import io.connectchat.harness.dialogue.DialogueStep;
import io.connectchat.harness.dialogue.Plan;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.TextFile;
import java.util.List;
import java.util.Optional;

/** What all customers of a run share who speak a dialogue. */
final class Talk {
  private static final String THINK_TIME = "chat.thinkTime";

  private final Dialogue dialogue;
  private final long seed;
  private final long replyNanos;
  private final DialogueTally tally;
  private final List<Optional<Upload>> uploads;

  private Talk(Dialogue dialogue, long seed, long replyNanos) {
    this.dialogue = dialogue;
    this.seed = seed;
    this.replyNanos = replyNanos;
    this.tally = new DialogueTally(dialogue);
    this.uploads = dialogue.steps().stream().map(Talk::upload).toList();
  }

  /** The dialogue that the settings name, if they name one. */
  static Optional<Talk> of(Settings settings) {
    return settings
        .dialogue()
        .map(file -> Dialogue.read(file, settings.personas(), settings.thinkTime()))
        .map(dialogue -> thinking(dialogue, settings))
        .map(dialogue -> new Talk(dialogue, settings.seed(), settings.replyTimeout().toNanos()));
  }

  /** Personas think by themselves: a time that was given for this run would be ignored. */
  private static Dialogue thinking(Dialogue dialogue, Settings settings) {
    String origin = RunAgain.origin(settings.effective().getOrDefault(THINK_TIME, ""));
    if (dialogue.hasPersonas() && RunAgain.isGiven(origin)) {
      throw new BadSetting(
          origin
              + ": not used, for the personas of "
              + settings.personas().map(TextFile::name).orElse(dialogue.name())
              + " think for times of their own; change their think, or leave this out");
    }
    return dialogue;
  }

  List<DialogueStep> steps() {
    return dialogue.steps();
  }

  /** How often a customer says something. */
  int says() {
    return (int)
        steps().stream()
            .filter(step -> step instanceof DialogueStep.Say || step instanceof DialogueStep.Pick)
            .count();
  }

  Dialogue dialogue() {
    return dialogue;
  }

  DialogueTally tally() {
    return tally;
  }

  /** How long to wait where the dialogue does not say it. */
  long replyNanos() {
    return replyNanos;
  }

  /** The file that a step sends; its bytes are the same for all customers. */
  Upload upload(int at) {
    return uploads.get(at).orElseThrow();
  }

  /** The customer of a number. */
  Speaker speaker(int customer) {
    return new Speaker(this, Plan.of(dialogue, seed, customer));
  }

  private static Optional<Upload> upload(DialogueStep step) {
    return step instanceof DialogueStep.Attach file
        ? Optional.of(
            new Upload(
                file.name(), file.contentType(), Upload.ofSize(file.name(), file.bytes()).bytes()))
        : Optional.empty();
  }
}
