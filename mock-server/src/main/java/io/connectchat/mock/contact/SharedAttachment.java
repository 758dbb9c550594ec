package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a participant has sent (Type ATTACHMENT). Its verdict may come as the same item again
 * with another status.
 *
 * <p>Source: protocol notes 2.8(52), 3.4(17).
 */
public record SharedAttachment(String id, Instant at, Participant from, Attachment attachment)
    implements Item {

  @Override
  public Optional<Participant> author() {
    return Optional.of(from);
  }

  @Override
  public boolean stored() {
    return true;
  }
}
