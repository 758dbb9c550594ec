package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** Happens to a frame on its way to one socket. */
non-sealed interface FrameFault extends Fault {
  /** The frames that it may happen to. */
  Scope of();

  default boolean concerns(Outgoing frame) {
    return of().includes(frame);
  }

  /** Sees every frame, whether or not it concerns it. */
  default void saw(Outgoing frame) {}

  /** What becomes of the copies that were going to be sent. */
  List<Copy> applyTo(List<Copy> copies, SplittableRandom random);
}
