package io.connectchat.harness.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * All that settings are read from, so that a test can give its own.
 *
 * @param properties as given by {@code -D}; those that do not begin with {@code chat.} are ignored
 * @param environment those that do not begin with {@code CHAT_} are ignored, and so are empty ones
 * @param folder where relative paths start; the folders above it are searched as well
 * @param classPath where {@code workloads/NAME.conf} is looked for last
 * @param seed draws the seed when none is given
 */
public record SettingsSources(
    Map<String, String> properties,
    Map<String, String> environment,
    Path folder,
    ClassLoader classPath,
    LongSupplier seed) {

  public SettingsSources {
    properties = Map.copyOf(properties);
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static SettingsSources ofProcess() {
    // A copy: another thread may set properties meanwhile.
    Properties properties = (Properties) System.getProperties().clone();
    return of(
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty)),
        System.getenv(),
        Path.of(""));
  }

  /** Given properties and environment, with the class path and random choice of this process. */
  public static SettingsSources of(
      Map<String, String> properties, Map<String, String> environment, Path folder) {
    return new SettingsSources(
        properties,
        environment,
        folder,
        SettingsSources.class.getClassLoader(),
        // Short enough to type again, and exact in any reader of JSON.
        () -> ThreadLocalRandom.current().nextLong(1L << 31));
  }
}
