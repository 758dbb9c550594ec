package io.connectchat.harness.settings;

import java.util.Locale;

/**
 * One setting, declared once: whatever is known of it is derived from this.
 *
 * @param name as in {@code -Dchat.customers}
 * @param kind how its text is read
 * @param byDefault what holds when nobody gives it
 * @param meaning in one line of Markdown
 */
record Setting<T>(String name, Kind<T> kind, Default byDefault, String meaning) {

  /** The environment variable: {@code chat.thinkTime} is {@code CHAT_THINK_TIME}. */
  String environmentName() {
    return name.replaceAll("([A-Z])", "_$1").replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
