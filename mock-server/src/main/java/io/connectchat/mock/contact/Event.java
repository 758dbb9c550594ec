package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/** A joining, a leaving, typing, the end. */
public record Event(String id, Instant at, EventType type, Optional<Participant> author)
    implements Item {

  @Override
  public boolean stored() {
    return type.stored();
  }
}
