package io.connectchat.mock.contact;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notices who has fallen silent. The timers run while an agent or a custom bot is in the chat; a
 * message or an attachment starts those of its sender's role anew (UNVERIFIED: typing does not).
 *
 * <p>Source: Amazon Connect API, UpdateParticipantRoleConfig; Amazon Connect administrator guide,
 * chat timeouts.
 */
public final class IdleTimers {
  /** Who is measured, and what happens. */
  public enum Kind {
    /** An event tells everybody. */
    IDLE,
    /** Everybody but the customer is disconnected. */
    DISCONNECT_NONCUSTOMER
  }

  /**
   * One timer.
   *
   * @param after the silence that fires it; empty: unset
   */
  public record Setting(Role role, Kind kind, Optional<Duration> after) {
    private Key key() {
      return new Key(role, kind);
    }
  }

  private record Key(Role role, Kind kind) {}

  private final Contact contact;
  private final Timers timers;
  private final Map<Key, Duration> settings = new HashMap<>();
  private final Map<Key, Timers.Timer> running = new HashMap<>();
  private final Set<Role> idle = EnumSet.noneOf(Role.class);

  IdleTimers(Contact contact, Timers timers) {
    this.contact = contact;
    this.timers = timers;
  }

  /**
   * Sets or unsets timers; those that are not named stay as they are.
   *
   * @throws ContactEndedException if the chat is over
   */
  public void set(List<Setting> changes) {
    contact.whileAlive(
        () -> {
          for (Setting change : changes) {
            change.after().ifPresentOrElse(d -> settings.put(change.key(), d), () -> {});
            if (change.after().isEmpty()) {
              settings.remove(change.key());
            }
          }
          presenceChanged();
          return null;
        });
  }

  /** Somebody has joined or left, or the settings are others: all timers start anew. */
  void presenceChanged() {
    stop();
    if (contact.presence().isAnyoneToTalkTo()) {
      settings.keySet().forEach(this::start);
    } else {
      idle.clear();
    }
  }

  /** This participant has said something. */
  void active(Participant who) {
    if (idle.remove(who.role())) {
      contact.announce(EventType.PARTICIPANT_RETURNED, who, Optional.empty());
    }
    for (Kind kind : Kind.values()) {
      Key key = new Key(who.role(), kind);
      if (running.containsKey(key)) {
        start(key);
      }
    }
  }

  void stop() {
    running.values().forEach(Timers.Timer::cancel);
    running.clear();
  }

  private void start(Key key) {
    Timers.Timer started = timers.after(settings.get(key), () -> fired(key));
    Optional.ofNullable(running.put(key, started)).ifPresent(Timers.Timer::cancel);
  }

  private void fired(Key key) {
    contact.locked(
        () -> {
          if (running.remove(key) == null) {
            return null; // stopped while it was waiting for the lock
          }
          if (key.kind() == Kind.DISCONNECT_NONCUSTOMER) {
            contact.life().disconnectTheSilent();
          } else if (idle.add(key.role())) {
            contact
                .presence()
                .as(key.role())
                .forEach(
                    who -> contact.announce(EventType.PARTICIPANT_IDLE, who, Optional.empty()));
          }
          return null;
        });
  }
}
