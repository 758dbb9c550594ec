package io.connectchat.harness.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Settings that nobody would look at beside others: the user believes that they do something. */
final class UnusedChecks {
  static final List<Function<Answers, Optional<Problem>>> ALL =
      List.of(
          UnusedChecks::personasSpeakADialogue,
          answers -> wordsAreTheDialogues(answers, Known.MESSAGES),
          answers -> wordsAreTheDialogues(answers, Known.TEXTS),
          answers -> wordsAreTheDialogues(answers, Known.AWAIT_REPLY),
          UnusedChecks::repliesAreAwaited,
          answers -> transcriptsAreRead(answers, Known.TRANSCRIPT_MIDWAY),
          answers -> transcriptsAreRead(answers, Known.TRANSCRIPT_RATE),
          UnusedChecks::metricsAreServed,
          UnusedChecks::theFakeHasNoTls);

  private UnusedChecks() {}

  private static Optional<Problem> personasSpeakADialogue(Answers answers) {
    return unused(
        answers,
        Known.PERSONAS,
        !answers.isGiven(Known.DIALOGUE),
        "there is no chat.dialogue for them to speak; name one, such as"
            + " chat.dialogue=bank-lost-card, or leave this out");
  }

  /** A dialogue that somebody stronger has put in front of a workload takes its place. */
  private static Optional<Problem> wordsAreTheDialogues(Answers answers, Setting<?> setting) {
    Optional<Given> dialogue = answers.given(Known.DIALOGUE);
    boolean meant =
        dialogue.isPresent()
            && answers
                .given(setting)
                .filter(given -> given.source().compareTo(dialogue.get().source()) <= 0)
                .isPresent();
    return unused(
        answers,
        setting,
        meant,
        "customers say and expect what chat.dialogue (%s) has; change the dialogue or leave this out"
            .formatted(answers.origin(Known.DIALOGUE)));
  }

  private static Optional<Problem> repliesAreAwaited(Answers answers) {
    return unused(
        answers,
        Known.REPLY_TIMEOUT,
        byHand(answers, Known.REPLY_TIMEOUT)
            && !answers.certain(Known.AWAIT_REPLY)
            && !answers.isGiven(Known.DIALOGUE),
        "no reply is awaited; set chat.awaitReply=true as well, or leave this out");
  }

  private static Optional<Problem> transcriptsAreRead(Answers answers, Setting<?> setting) {
    return unused(
        answers,
        setting,
        byHand(answers, setting) && answers.certain(Known.TRANSCRIPT) == 0,
        "chat.transcript is false and no transcript is read; change that or leave this out");
  }

  private static Optional<Problem> metricsAreServed(Answers answers) {
    return unused(
        answers,
        Known.METRICS_HOST,
        byHand(answers, Known.METRICS_HOST) && !answers.isGiven(Known.METRICS_PORT),
        "nothing is served; set chat.metricsPort as well, or leave this out");
  }

  private static Optional<Problem> theFakeHasNoTls(Answers answers) {
    return unused(
        answers,
        Known.CA_FILE,
        answers.given(Known.CA_FILE).filter(ca -> ca.source() == Source.PROPERTY).isPresent()
            && answers.target() == TargetKind.FAKE,
        "the embedded fake has no TLS; change chat.target or leave this out");
  }

  /** Given for this run, and not by a file that is for other runs as well. */
  private static boolean byHand(Answers answers, Setting<?> setting) {
    return answers
        .given(setting)
        .map(Given::source)
        .filter(source -> source == Source.PROPERTY || source == Source.ENVIRONMENT)
        .isPresent();
  }

  private static Optional<Problem> unused(
      Answers answers, Setting<?> setting, boolean unused, String why) {
    return unused && answers.isGiven(setting)
        ? Optional.of(answers.problem(setting, "not used, for " + why))
        : Optional.empty();
  }
}
