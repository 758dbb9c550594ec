package io.connectchat.mock.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The customer waits in a queue, and is consoled now and then.
 *
 * @param time until somebody is free
 * @param words what is said to console, if anything
 * @param every how long from one consolation to the next
 */
record Queue(Span time, Optional<Words> words, Duration every) implements Step {
  static final StepKind KIND =
      new StepKind(
          "queue",
          List.of("saying", "every"),
          entry ->
              new Queue(
                  entry.requiredSpan("queue"),
                  entry.optionalWords("saying"),
                  entry.duration("every").orElse(Duration.ofSeconds(30))));

  @Override
  public void perform(Play play) {
    play.contact().life().queue();
    Duration left = time.draw(play.random());
    if (words.isEmpty() || left.compareTo(every) <= 0) {
      play.pause(left);
    } else {
      Span rest = new Span.Fixed(left.minus(every));
      play.next(
          List.of(
              new Wait(new Span.Fixed(every)),
              Say.prompt(words.get()),
              new Queue(rest, words, every)));
    }
  }
}
