package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.mock.journal.TokenHash;
import java.util.Optional;

/**
 * Decides who may open a WebSocket: a URL that the fake gave out, not too old nor opened before, of
 * a chat that is not over, while the participant has room for one more socket.
 *
 * <p>Source: protocol notes 3.1; the status of a refusal is UNVERIFIED.
 */
public final class Handshakes {
  /** HTTP status of a refused handshake. */
  public static final int REFUSED = 403;

  private final Contacts contacts;
  private final Journal journal;

  public Handshakes(Contacts contacts, Journal journal) {
    this.contacts = contacts;
    this.journal = journal;
  }

  /** Whose socket it is going to be; empty when the handshake is to be refused. */
  public Optional<Credential> admit(String token) {
    Optional<Credential> admitted =
        contacts
            .credentials()
            .find(Credential.Kind.WEBSOCKET, token)
            .filter(c -> c.contact().hasRoomFor(c.participant()))
            .filter(this::isFirstUse);
    if (admitted.isEmpty()) {
      noteRefusal(token);
    }
    return admitted;
  }

  private boolean isFirstUse(Credential url) {
    return !contacts.environment().switches().get(Switches.URL_ONLY_ONCE)
        || contacts.credentials().spend(url);
  }

  private void noteRefusal(String token) {
    Optional<Credential> known = contacts.credentials().peek(token);
    journal.write(
        JournalEntry.Kind.OPEN,
        known.map(c -> c.contact().id()).orElse(""),
        known.map(c -> c.participant().id()).orElse(""),
        Details.of("status", REFUSED).and("token", TokenHash.of(token)));
  }
}
