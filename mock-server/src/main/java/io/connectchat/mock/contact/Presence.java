package io.connectchat.mock.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is in a chat, and who has been. Guarded by the contact's lock. */
final class Presence {
  private final Set<Participant> present = new LinkedHashSet<>();

  /** Asked at every call, without the lock. */
  private final Set<Participant> gone = ConcurrentHashMap.newKeySet();

  /** Whether this is news. */
  boolean join(Participant who) {
    gone.remove(who);
    return present.add(who);
  }

  /** Whether this is news. */
  boolean leave(Participant who) {
    gone.add(who);
    return present.remove(who);
  }

  boolean isGone(Participant who) {
    return gone.contains(who);
  }

  /** A copy: who is told something may leave while being told. */
  List<Participant> all() {
    return List.copyOf(present);
  }

  List<Participant> as(Role role) {
    return present.stream().filter(who -> who.role() == role).toList();
  }

  /** Everybody but the customer and the system. */
  List<Participant> otherSide() {
    return present.stream()
        .filter(who -> who.role() != Role.CUSTOMER && who.role() != Role.SYSTEM)
        .toList();
  }

  boolean isAnyoneToTalkTo() {
    return !as(Role.AGENT).isEmpty() || !as(Role.CUSTOM_BOT).isEmpty();
  }

  /**
   * Whether receipts work: between two, and nobody listens in.
   *
   * <p>Source: Amazon Connect participant API, SendEvent; protocol notes 2.5(31).
   */
  boolean isBetweenTwo() {
    return as(Role.SUPERVISOR).isEmpty()
        && present.stream().filter(who -> who.role() != Role.SYSTEM).count() <= 2;
  }
}
