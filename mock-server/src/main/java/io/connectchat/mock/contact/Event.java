package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A joining, a leaving, typing, the end.
 *
 * @param content JSON text that few events have, such as the SessionId of an authentication
 */
public record Event(
    String id, Instant at, EventType type, Optional<Participant> author, Optional<String> content)
    implements Item {

  /** An event that needs no words. */
  public Event(String id, Instant at, EventType type, Optional<Participant> author) {
    this(id, at, type, author, Optional.empty());
  }

  @Override
  public boolean stored() {
    return type.stored();
  }
}
