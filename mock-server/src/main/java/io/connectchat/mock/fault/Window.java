package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.Optional;

/** The time in which a fault can fire, counted from when its plan came into force. */
record Window(Duration from, Optional<Duration> until) {

  static Window read(PlanEntry entry) {
    Window window =
        new Window(entry.duration("from").orElse(Duration.ZERO), entry.duration("until"));
    if (window.until().isPresent() && window.until().get().compareTo(window.from()) <= 0) {
      throw entry.wrong("'until' must be later than 'from'");
    }
    return window;
  }

  boolean includes(Duration age) {
    return age.compareTo(from) >= 0 && until.map(end -> age.compareTo(end) < 0).orElse(true);
  }
}
