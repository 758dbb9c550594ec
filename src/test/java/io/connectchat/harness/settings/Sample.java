package io.connectchat.harness.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings from what a test gives, and from nothing of this machine. */
final class Sample {

  static final long DRAWN = 4711;

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final Path folder;

  Sample() {
    this(Path.of(""));
  }

  Sample(Path folder) {
    this.folder = folder;
  }

  Sample property(String name, String value) {
    properties.put(name, value);
    return this;
  }

  Sample variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Sample byDefault(String name, String value) {
    defaults.put(name, value);
    return this;
  }

  Settings load() {
    return Settings.load(
        new SettingsSources(
            properties, environment, folder, Sample.class.getClassLoader(), () -> DRAWN),
        "SampleSimulation",
        defaults);
  }

  /** The message that comes. */
  String refused() {
    try {
      return "accepted: " + load();
    } catch (BadSetting refused) {
      return refused.getMessage();
    }
  }
}
