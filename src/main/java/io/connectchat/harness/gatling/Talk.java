package io.connectchat.harness.gatling;

import io.connectchat.harness.dialogue.Dialogue;
import io.connectchat.harness.dialogue.DialogueStep;
import io.connectchat.harness.dialogue.Plan;
import io.connectchat.harness.settings.Settings;
import java.util.List;
import java.util.Optional;

/** What all customers of a run share who speak a dialogue. */
final class Talk {
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
        .map(dialogue -> new Talk(dialogue, settings.seed(), settings.replyTimeout().toNanos()));
  }

  List<DialogueStep> steps() {
    return dialogue.steps();
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
