package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A joining, a leaving, typing, the end.
 *
 * @param content what an event of this type carries, if it carries anything
 */
public record Event(
    String id, Instant at, EventType type, Optional<Participant> author, Optional<String> content)
    implements Item {

  /** An event without content. */
  public Event(String id, Instant at, EventType type, Optional<Participant> author) {
    this(id, at, type, author, Optional.empty());
  }

  @Override
  public boolean stored() {
    return type.stored();
  }
}
