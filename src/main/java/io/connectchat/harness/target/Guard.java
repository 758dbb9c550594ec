package io.connectchat.harness.target;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Safety;
import io.connectchat.harness.settings.Settings;
import java.util.Optional;

/**
 * Stands before every real instance: whoever loads one has allowed it, bounded it and typed its id
 * for this very run, and it does not look like production.
 */
final class Guard {
  private Guard() {}

  /**
   * What the settings alone can tell, before anything is called.
   *
   * @throws BadSetting with what is missing
   */
  static void checkSettings(Settings settings) {
    Safety safety = settings.safety();
    String instance = settings.instanceId();
    if (instance.isEmpty()) {
      throw new BadSetting(
          "chat.instanceId: "
              + settings.target()
              + " needs the id of the instance behind it, so that its owner can allow it");
    }
    if (safety.allowedInstances().stream().noneMatch(allowed -> same(allowed, instance))) {
      throw new BadSetting(
          "chat.allowedInstances: "
              + instance
              + " is not among the instances that may be loaded; if it may, add it there"
              + " (a workload file is a good place)");
    }
    if (!safety.hasBudget()) {
      throw new BadSetting(
          "chat.budget.chats, chat.budget.messages or chat.budget.usd: a run on "
              + settings.target()
              + " costs money and needs at least one of these bounds");
    }
    if (!same(safety.confirmInstance(), instance)) {
      throw new BadSetting(
          "chat.confirmInstance: repeat the id of the instance for this run,"
              + " -Dchat.confirmInstance="
              + instance);
    }
  }

  /**
   * What can be seen of the instance.
   *
   * @param look empty when it cannot be seen
   * @param whyNot why it cannot
   * @throws BadSetting when it looks like production, or cannot be seen and nobody vouches for it
   */
  static void checkInstance(Settings settings, Optional<InstanceLook> look, String whyNot) {
    String vouched = settings.safety().notProduction();
    if (look.isEmpty()) {
      if (!same(vouched, settings.instanceId())) {
        throw new BadSetting(
            "chat.notProduction: it cannot be seen whether the instance is production ("
                + whyNot
                + "); if you know that it is not, give its id, -Dchat.notProduction="
                + settings.instanceId());
      }
      return;
    }
    InstanceLook seen = look.orElseThrow();
    seen.production()
        .filter(why -> !vouched.equals(seen.alias()))
        .ifPresent(
            why -> {
              throw new BadSetting(
                  "chat.instanceId: "
                      + settings.instanceId()
                      + " looks like production ("
                      + why
                      + ") and is not loaded; if it is none, say so by its alias,"
                      + " -Dchat.notProduction="
                      + seen.alias());
            });
  }

  /** An id and the ARN that ends with it are the same instance. */
  private static boolean same(String one, String other) {
    return !one.isEmpty() && tail(one).equals(tail(other));
  }

  private static String tail(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
