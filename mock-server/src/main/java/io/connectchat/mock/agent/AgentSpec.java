package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Counterpart;
import io.connectchat.mock.contact.Timers;
import java.time.Duration;
import java.util.function.Supplier;

/** Who answers the customer, as the value of {@code --agent} says. */
public interface AgentSpec {

  /**
   * One such agent for each new contact.
   *
   * @param delay from a delivered message to the beginning of its answer
   * @param seed of every random choice; the n-th contact of a fake always draws the same
   */
  Supplier<Counterpart> each(Duration delay, Timers timers, long seed);

  /**
   * The agent that is called so: {@code echo}, {@code silent} or {@code script:FILE}, where FILE is
   * a path or the name of a script that the fake brings along, such as {@code bank}.
   *
   * @throws IllegalArgumentException if there is none, or if the script is wrong, with one line
   *     that names file and line, what was found and what was expected
   */
  static AgentSpec named(String name) {
    return name.startsWith(ScriptFile.PREFIX)
        ? new ScriptedAgents(ScriptFile.read(name.substring(ScriptFile.PREFIX.length())))
        : AgentKind.named(name);
  }
}
