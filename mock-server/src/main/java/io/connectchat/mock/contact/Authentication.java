package io.connectchat.mock.contact;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The sign-ins that a flow asks the customer for. A session waits one minute for its URL to be
 * asked for, which can be done once.
 *
 * <p>Source: Amazon Connect participant API, GetAuthenticationUrl; protocol notes 2.9(55, 56). The
 * events that follow are UNVERIFIED.
 */
public final class Authentication {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private enum Stage {
    INITIATED,
    URL_GIVEN
  }

  private record Session(Participant asker, Stage stage) {}

  private final Contact contact;
  private final Timers timers;
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  Authentication(Contact contact, Timers timers) {
    this.contact = contact;
    this.timers = timers;
  }

  /**
   * Asks the customer to sign in.
   *
   * @param asker the participant that the events name
   * @return the SessionId, of 36 characters
   * @throws ContactEndedException if the chat is over
   */
  public String ask(Participant asker) {
    return contact.whileAlive(
        () -> {
          String id = UUID.randomUUID().toString();
          sessions.put(id, new Session(asker, Stage.INITIATED));
          contact.announce(
              EventType.AUTHENTICATION_INITIATED,
              asker,
              Optional.of("{\"SessionId\":\"" + id + "\"}"));
          timers.after(PATIENCE, () -> timeOut(id));
          return id;
        });
  }

  /** The session that was asked for last and has not ended; empty when there is none. */
  public Optional<String> underWay() {
    return contact.locked(() -> sessions.keySet().stream().reduce((earlier, later) -> later));
  }

  /** Whether the session was waiting for its URL to be asked for; it does so only once. */
  public boolean takeUrl(String sessionId) {
    return contact.whileAlive(
        () -> {
          Session session = sessions.get(sessionId);
          boolean waiting = session != null && session.stage() == Stage.INITIATED;
          if (waiting) {
            sessions.put(sessionId, new Session(session.asker(), Stage.URL_GIVEN));
          }
          return waiting;
        });
  }

  /**
   * Ends a session with one of the events AUTHENTICATION_SUCCEEDED, _FAILED, _EXPIRED, _CANCELLED;
   * false when there is no such session.
   */
  public boolean end(String sessionId, EventType outcome) {
    return contact.whileAlive(
        () -> {
          Session session = sessions.remove(sessionId);
          if (session == null) {
            return false;
          }
          contact.announce(outcome, session.asker(), Optional.empty());
          return true;
        });
  }

  private void timeOut(String sessionId) {
    contact.locked(
        () -> {
          Session session = sessions.get(sessionId);
          if (session != null && session.stage() == Stage.INITIATED) {
            sessions.remove(sessionId);
            contact.announce(EventType.AUTHENTICATION_TIMEOUT, session.asker(), Optional.empty());
          }
          return null;
        });
  }
}
