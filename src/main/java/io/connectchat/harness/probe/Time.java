package io.connectchat.harness.probe;

import java.util.List;
import java.util.Map;

/** Moves the time of a service that lets itself be moved: the fake with a virtual clock. */
final class Time {
  private static final String PATH = "/__admin/chat/clock";

  private Time() {}

  /** Moves it on; every guest notes it, as it has passed for all of them. */
  static void move(List<Guest> guests, String duration) throws InterruptedException {
    for (int i = 0; i < guests.size(); i++) {
      // One call moves it; the others only note that it has moved.
      guests.get(i).calls().moveTime(PATH, duration, i == 0);
    }
  }

  /** Whether the service's time can be moved. */
  static boolean movable(Guest guest) throws InterruptedException {
    return guest
        .calls()
        .any(
            "AdvanceClock",
            "POST",
            Place.below(guest.place().connect(), PATH),
            Map.of("Content-Type", "application/json"),
            Bits.bytes(Bits.object().put("advance", "PT0S")))
        .answered()
        .accepted();
  }
}
