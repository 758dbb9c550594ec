package io.connectchat.harness.settings;

import java.util.Map;
import java.util.Optional;

/**
 * What is in force: for each setting the strongest that was given, or else its default.
 *
 * @param strongest by name of the setting; each has been checked to be of its kind
 * @param folders where relative paths are looked for
 * @param drawnSeed the seed to take when none was given
 */
record Answers(Map<String, Given> strongest, Folders folders, String drawnSeed) {

  boolean isGiven(Setting<?> setting) {
    return strongest.containsKey(setting.name());
  }

  Optional<Given> given(Setting<?> setting) {
    return Optional.ofNullable(strongest.get(setting.name()));
  }

  /** The value in force; empty when nobody gave one and there is no default. */
  <T> Optional<T> value(Setting<T> setting) {
    return text(setting).flatMap(setting.kind()::read);
  }

  /** The value of a setting whose default is always there. */
  <T> T certain(Setting<T> setting) {
    return value(setting)
        .orElseThrow(() -> new IllegalStateException(setting.name() + " has no default"));
  }

  TargetKind target() {
    return certain(Known.TARGET);
  }

  /** The text in force. */
  Optional<String> text(Setting<?> setting) {
    return given(setting).map(Given::text).or(() -> setting.byDefault().text().apply(this));
  }

  /** Where the text in force comes from. */
  String origin(Setting<?> setting) {
    String none = setting.equals(Known.SEED) ? "drawn" : "default";
    return given(setting).map(Given::origin).orElse(none);
  }

  /** A problem with a setting, at the place where it was given if it was. */
  Problem problem(Setting<?> setting, String what) {
    return given(setting)
        .map(given -> Problem.at(given, what))
        .orElseGet(() -> Problem.of(setting, what));
  }
}
