package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Counterpart;
import io.connectchat.mock.contact.Timers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** The agents that need no script. */
enum AgentKind implements AgentSpec {
  /** Answers each customer message with {@code You said: } and its text. */
  ECHO(new EchoRule()),
  /** Joins and leaves, and says nothing of its own accord. */
  SILENT(new SilentRule());

  private final AnswerRule rule;

  AgentKind(AnswerRule rule) {
    this.rule = rule;
  }

  static AgentKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "agent '" + name + "': expected echo, silent or script:FILE"));
  }

  @Override
  public Supplier<Counterpart> each(Duration delay, Timers timers, long seed) {
    return () -> new Agent(rule, delay, timers);
  }
}
