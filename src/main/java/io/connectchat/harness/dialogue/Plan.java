package io.connectchat.harness.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * One customer's way through a dialogue. It depends on the seed and on the customer's number and on
 * nothing else, so that the same seed gives the same run, however the customers' turns fall.
 *
 * @param moments one for each step
 * @param patienceNanos how long the customer waits for something; empty: for ever
 * @param abandonsAt the step before which the customer goes without a word; empty: at none
 */
public record Plan(
    Persona persona, List<Moment> moments, OptionalLong patienceNanos, OptionalInt abandonsAt) {

  private static final double NANOS_A_MINUTE = 60e9;

  /** Spreads seeds that are neighbours: the golden ratio, as SplittableRandom itself does. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /**
   * What was drawn for a step.
   *
   * @param text what is said, if something is
   * @param thinkNanos before it, or the pause that the step is
   * @param typeNanos how long the text takes to type
   */
  public record Moment(String text, long thinkNanos, long typeNanos) {}

  public Plan {
    moments = List.copyOf(moments);
  }

  /** Draws the plan of a customer, who has a number from 1. */
  public static Plan of(Dialogue dialogue, long seed, int customer) {
    SplittableRandom random = new SplittableRandom((seed ^ GOLDEN) + customer * GOLDEN);
    Persona persona = persona(dialogue.personas(), random.nextDouble());
    double nanosACharacter = nanosACharacter(persona, random.nextDouble());
    OptionalLong patience =
        persona.patience().stream().mapToLong(span -> span.draw(random)).findFirst();
    boolean abandons = random.nextDouble() < persona.abandons();
    int at = random.nextInt(dialogue.steps().size());
    List<Moment> moments = new ArrayList<>();
    for (DialogueStep step : dialogue.steps()) {
      moments.add(moment(step, persona, nanosACharacter, random.split()));
    }
    return new Plan(
        persona, moments, patience, abandons ? OptionalInt.of(at) : OptionalInt.empty());
  }

  private static Moment moment(
      DialogueStep step, Persona persona, double nanosACharacter, SplittableRandom random) {
    if (step instanceof DialogueStep.Pause pause) {
      return new Moment("", pause.span().draw(random), 0);
    }
    if (step instanceof DialogueStep.Say say) {
      String text = say.texts().get(random.nextInt(say.texts().size()));
      long type = (long) (nanosACharacter * text.codePointCount(0, text.length()));
      return new Moment(text, persona.think().draw(random), type);
    }
    if (step instanceof DialogueStep.Pick || step instanceof DialogueStep.Attach) {
      return new Moment("", persona.think().draw(random), 0);
    }
    return new Moment("", 0, 0);
  }

  /** Each persona has a stretch of [0, 1) as long as its share. */
  private static Persona persona(List<Persona> personas, double drawn) {
    double left = drawn * personas.stream().mapToDouble(Persona::share).sum();
    for (Persona persona : personas) {
      left -= persona.share();
      if (left < 0) {
        return persona;
      }
    }
    return personas.get(personas.size() - 1);
  }

  private static double nanosACharacter(Persona persona, double drawn) {
    double speed = persona.slowest() + (persona.fastest() - persona.slowest()) * drawn;
    return speed == 0 ? 0 : NANOS_A_MINUTE / speed;
  }
}
