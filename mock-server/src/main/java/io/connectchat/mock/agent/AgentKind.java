package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Counterpart;
import io.connectchat.mock.contact.Timers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The agents that the fake has, by the name that {@code --agent} takes. */
public enum AgentKind {
  /** Answers each customer message with {@code You said: } and its text. */
  ECHO(new EchoRule()),
  /** Joins and leaves, and says nothing of its own accord. */
  SILENT(new SilentRule());

  private final AnswerRule rule;

  AgentKind(AnswerRule rule) {
    this.rule = rule;
  }

  /**
   * The agent of this name.
   *
   * @throws IllegalArgumentException if there is none, with a message for users
   */
  public static AgentKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.text().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("agent '" + name + "': expected one of " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(AgentKind::text).collect(Collectors.joining(", "));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * One such agent for each new contact.
   *
   * @param delay from a delivered message to its answer
   */
  public Supplier<Counterpart> each(Duration delay, Timers timers) {
    return () -> new Agent(rule, delay, timers);
  }
}
