package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import java.util.List;
import java.util.SplittableRandom;

/** Happens to a frame on its way to one socket. */
non-sealed interface FrameFault extends Fault {

  boolean concerns(Participant recipient, Item item);

  /** What becomes of the copies that were going to be sent. */
  List<Copy> applyTo(List<Copy> copies, SplittableRandom random);
}
