package io.connectchat.harness.settings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One setting, declared once: whatever is known of it is derived from this.
 *
 * @param name as in {@code -Dchat.customers}
 * @param kind how its text is read
 * @param byDefault what holds when nobody gives it
 * @param meaning in one line of Markdown
 * @param sources where it may be given
 */
record Setting<T>(
    String name, Kind<T> kind, Default byDefault, String meaning, Set<Source> sources) {

  Setting {
    sources = Set.copyOf(sources);
  }

  /** A setting that may be given anywhere. */
  Setting(String name, Kind<T> kind, Default byDefault, String meaning) {
    this(name, kind, byDefault, meaning, EnumSet.allOf(Source.class));
  }

  boolean isReadFrom(Source source) {
    return sources.contains(source);
  }

  /** The environment variable: {@code chat.thinkTime} is {@code CHAT_THINK_TIME}. */
  String environmentName() {
    return name.replaceAll("([A-Z])", "_$1").replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
