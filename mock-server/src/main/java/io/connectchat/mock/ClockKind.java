package io.connectchat.mock;

import java.util.Locale;

/** The clocks that {@code --clock} takes. */
enum ClockKind {
  SYSTEM,
  VIRTUAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
