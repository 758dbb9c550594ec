package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * Words from one participant to the others.
 *
 * @param chunk which part of a streamed reply it is; empty for a message that comes whole
 */
public record Message(
    String id,
    Instant at,
    Participant from,
    String contentType,
    String content,
    Optional<Chunk> chunk,
    Visibility visibility)
    implements Item {

  /** A message that comes whole, for everybody. */
  public Message(String id, Instant at, Participant from, String contentType, String content) {
    this(id, at, from, contentType, content, Optional.empty(), Visibility.ALL);
  }

  /** The same message with other words. */
  public Message saying(String other) {
    return new Message(id, at, from, contentType, other, chunk, visibility);
  }

  @Override
  public Optional<Participant> author() {
    return Optional.of(from);
  }

  /** The transcript keeps a streamed reply once it is whole (UNVERIFIED). */
  @Override
  public boolean stored() {
    return chunk.map(Chunk::completed).orElse(true);
  }
}
