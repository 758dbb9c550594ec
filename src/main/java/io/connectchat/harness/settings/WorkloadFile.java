package io.connectchat.harness.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the settings in a workload file: HOCON, each under {@code chat}, so that names are the same
 * as everywhere. {@code null} is as if it were not there. A reference such as {@code
 * ${chat.thinkTime}} is to the file itself.
 */
final class WorkloadFile {

  private WorkloadFile() {}

  /** What the file gives; nothing after a problem has been added. */
  static List<Given> read(TextFile file, Problems problems) {
    try {
      List<Given> given = settings(file, "", parse(file).root()).toList();
      if (given.isEmpty()) {
        problems.add(
            new Problem(
                Known.WORKLOAD.name(),
                file.at(1)
                    + ": the file sets nothing, expected settings such as chat.customers = 50"));
      }
      return given;
    } catch (ConfigException broken) {
      problems.add(new Problem(Known.WORKLOAD.name(), HoconMistake.explain(file, broken)));
    } catch (StackOverflowError nested) {
      problems.add(
          new Problem(
              Known.WORKLOAD.name(),
              file.name() + ": expected settings under chat, got brackets in brackets too deep"));
    }
    return List.of();
  }

  private static Config parse(TextFile file) {
    var options =
        ConfigParseOptions.defaults()
            .setSyntax(ConfigSyntax.CONF)
            .setOriginDescription(file.name())
            .setIncluder(new NoInclude());
    return ConfigFactory.parseString(file.text(), options)
        // Environment variables have names of their own; ${HOME} would make a file mean two things.
        .resolve(ConfigResolveOptions.noSystem());
  }

  private static Stream<Given> settings(TextFile file, String path, ConfigObject object) {
    return object.entrySet().stream()
        .flatMap(entry -> setting(file, path + entry.getKey(), entry.getValue()))
        .sorted((a, b) -> a.name().compareTo(b.name()));
  }

  private static Stream<Given> setting(TextFile file, String name, ConfigValue value) {
    return switch (value.valueType()) {
      case OBJECT ->
          // A setting that holds several things may be given as they stand: attributes { a = 1 }.
          Known.byName(name).isPresent()
              ? Stream.of(given(file, name, value, value.render(ConfigRenderOptions.concise())))
              : settings(file, name + ".", (ConfigObject) value);
      case NULL -> Stream.empty();
      case STRING -> Stream.of(given(file, name, value, (String) value.unwrapped()));
      case NUMBER, BOOLEAN, LIST ->
          Stream.of(given(file, name, value, value.render(ConfigRenderOptions.concise())));
    };
  }

  private static Given given(TextFile file, String name, ConfigValue value, String text) {
    String origin = file.at(value.origin().lineNumber());
    return new Given(name, text, Source.WORKLOAD_FILE, origin);
  }
}
