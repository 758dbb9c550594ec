package io.connectchat.harness.settings;

/**
 * What somebody gave for a setting, not yet checked.
 *
 * @param name of the setting, as in {@code chat.customers}; perhaps one that there is not
 * @param origin where it stands: {@code -Dchat.customers}, {@code CHAT_CUSTOMERS}, {@code
 *     simulations/workloads/spike.conf:7}, or the simulation's name
 */
record Given(String name, String text, Source source, String origin) {

  static Given property(String name, String text) {
    return new Given(name, text, Source.PROPERTY, "-D" + name);
  }

  /** The place for a message: the origin, with the name of the setting if it does not show. */
  String where() {
    return switch (source) {
      case PROPERTY, ENVIRONMENT -> Shown.plain(origin);
      case WORKLOAD_FILE, SIMULATION -> origin + ": " + Shown.plain(name);
    };
  }
}
