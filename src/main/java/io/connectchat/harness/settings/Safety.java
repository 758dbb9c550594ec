package io.connectchat.harness.settings;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What keeps a run on a real instance within what its owner agreed to.
 *
 * @param allowedInstances ids of the instances that may be loaded at all
 * @param confirmInstance the instance id once more, typed for this run; empty when not given
 * @param notProduction alias of an instance that looks like production and is none; empty when not
 *     given
 * @param budgetChats the most chats that may be started
 * @param budgetMessages the most messages that may be sent
 * @param budgetUsd the most US dollars that messages may cost
 * @param paced whether calls wait so that the run stays inside its quotas
 * @param exceedQuotas quotas that the plan may exceed, by the name of their operation, or {@code
 *     concurrentChats}
 */
public record Safety(
    List<String> allowedInstances,
    String confirmInstance,
    String notProduction,
    OptionalLong budgetChats,
    OptionalLong budgetMessages,
    OptionalDouble budgetUsd,
    boolean paced,
    List<String> exceedQuotas) {

  public Safety {
    allowedInstances = List.copyOf(allowedInstances);
    exceedQuotas = List.copyOf(exceedQuotas);
  }

  /** Whether any budget was set. */
  public boolean hasBudget() {
    return budgetChats.isPresent() || budgetMessages.isPresent() || budgetUsd.isPresent();
  }
}
