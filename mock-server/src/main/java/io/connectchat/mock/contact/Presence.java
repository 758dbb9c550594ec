package io.connectchat.mock.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is in a chat, and who has been. Under the contact's lock. */
public final class Presence {
  private final Contact contact;
  private final int most;
  private final Set<Participant> present = new LinkedHashSet<>();

  /** Asked at every call, without the lock. */
  private final Set<Participant> gone = ConcurrentHashMap.newKeySet();

  Presence(Contact contact, int most) {
    this.contact = contact;
    this.most = most;
  }

  /**
   * Lets a participant into the chat and tells everybody; false when there is no room, or the chat
   * has ended.
   */
  public boolean join(Participant who) {
    return contact.locked(
        () -> {
          boolean in = present.contains(who);
          if (!in && hasRoomFor(who.role())) {
            present.add(who);
            gone.remove(who);
            changed(EventType.PARTICIPANT_JOINED, who);
            in = true;
          }
          return in;
        });
  }

  /** Whether one more in this role may join. */
  boolean hasRoomFor(Role role) {
    return !contact.life().hasEnded() && (role == Role.SYSTEM || counted() < most);
  }

  /** Lets a participant go and tells everybody; the chat goes on. */
  public void leave(Participant who) {
    contact.run(
        () -> {
          gone.add(who);
          if (present.remove(who)) {
            changed(EventType.PARTICIPANT_LEFT, who);
          }
        });
  }

  /** Who is in the chat now. */
  public List<Participant> all() {
    return contact.locked(() -> List.copyOf(present));
  }

  /** Whether this participant has been in the chat and is not any more. */
  public boolean isGone(Participant who) {
    return gone.contains(who);
  }

  /**
   * Whether receipts are taken: only while two are in the chat and no supervisor is.
   *
   * <p>Source: Amazon Connect participant API, SendEvent; protocol notes 2.5(31).
   */
  public boolean takesReceipts() {
    return contact.locked(() -> as(Role.SUPERVISOR).isEmpty() && counted() <= 2);
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

  private long counted() {
    return present.stream().filter(who -> who.role() != Role.SYSTEM).count();
  }

  private void changed(EventType how, Participant who) {
    contact.announce(how, who, Optional.empty());
    contact.idleTimers().presenceChanged();
  }
}
