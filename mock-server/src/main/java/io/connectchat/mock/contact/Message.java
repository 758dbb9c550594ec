package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/** Words from one participant to the others. */
public record Message(
    String id,
    Instant at,
    Participant from,
    String contentType,
    String content,
    Visibility visibility)
    implements Item {

  /** Words that everybody sees. */
  public Message(String id, Instant at, Participant from, String contentType, String content) {
    this(id, at, from, contentType, content, Visibility.ALL);
  }

  @Override
  public Optional<Participant> author() {
    return Optional.of(from);
  }

  @Override
  public boolean stored() {
    return true;
  }
}
