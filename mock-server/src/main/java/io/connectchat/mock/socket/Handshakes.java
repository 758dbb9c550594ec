package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.fault.Door;
import io.connectchat.mock.fault.Faults;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.mock.journal.TokenHash;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides who may open a WebSocket: a URL that the fake gave out, not too old nor opened before, of
 * a chat that is not over, while the participant has room for one more socket.
 *
 * <p>Source: protocol notes 3.1; the status of a refusal is UNVERIFIED.
 */
public final class Handshakes {
  private final Contacts contacts;
  private final Journal journal;
  private final Faults faults;

  /** What becomes of a handshake. */
  public sealed interface Admission permits Admitted, Refused {}

  /** Whose socket it is going to be. */
  public record Admitted(Credential credential) implements Admission {}

  /** The HTTP status of the refusal. */
  public record Refused(int status) implements Admission {}

  public Handshakes(Contacts contacts, Journal journal, Faults faults) {
    this.contacts = contacts;
    this.journal = journal;
    this.faults = faults;
  }

  /** Whether a token is going to be admitted, unless somebody else uses it first. */
  public boolean isSureToAdmit(String token) {
    return good(token).isPresent() && !faults.mayRefuse(Door.HANDSHAKE);
  }

  private Optional<Credential> good(String token) {
    return contacts
        .credentials()
        .find(Credential.Kind.WEBSOCKET, token)
        .filter(c -> c.contact().sockets().hasRoomFor(c.participant()));
  }

  /** Decides about the token of a WebSocket URL. */
  public Admission admit(String token) {
    Optional<Credential> good = good(token);
    if (good.isEmpty()) {
      return refused(usual(), token);
    }
    Credential credential = good.get();
    OptionalInt planned =
        faults.refusal(Door.HANDSHAKE, credential.contact(), credential.participant());
    if (planned.isPresent()) {
      return refused(planned.getAsInt(), token);
    }
    return isFirstUse(credential) ? new Admitted(credential) : refused(usual(), token);
  }

  private int usual() {
    return contacts.environment().switches().get(Switches.HANDSHAKE_REFUSAL);
  }

  private boolean isFirstUse(Credential url) {
    return !contacts.environment().switches().get(Switches.URL_ONLY_ONCE)
        || contacts.credentials().spend(url);
  }

  private Refused refused(int status, String token) {
    Optional<Credential> known = contacts.credentials().peek(token);
    journal.write(
        JournalEntry.Kind.OPEN,
        known.map(c -> c.contact().id()).orElse(""),
        known.map(c -> c.participant().id()).orElse(""),
        Details.of("status", status).and("token", TokenHash.of(token)));
    return new Refused(status);
  }
}
