package io.connectchat.harness.settings;

/**
 * One thing that is wrong.
 *
 * @param name of the setting it is about
 * @param line the whole message
 */
record Problem(String name, String line) {

  static Problem at(Given given, String what) {
    return new Problem(given.name(), given.where() + ": " + what);
  }

  static Problem of(Setting<?> setting, String what) {
    return new Problem(setting.name(), setting.name() + ": " + what);
  }
}
