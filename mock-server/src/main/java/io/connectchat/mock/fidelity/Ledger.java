package io.connectchat.mock.fidelity;

import java.util.List;

/**
 * Every behaviour of the fake, and how it is known that the service behaves so. To add one: write
 * it into its area, as its siblings are.
 */
public final class Ledger {
  private static final List<Area> AREAS =
      List.of(
          Starting.AREA,
          Connecting.AREA,
          Sending.AREA,
          Receiving.AREA,
          Recording.AREA,
          Attaching.AREA,
          Controlling.AREA,
          Ending.AREA,
          Limiting.AREA,
          Refusing.AREA);

  private Ledger() {}

  /** All areas, in the order of a chat. */
  public static List<Area> areas() {
    return AREAS;
  }

  /** All behaviours of all areas. */
  public static List<Behaviour> behaviours() {
    return AREAS.stream().flatMap(area -> area.behaviours().stream()).toList();
  }
}
