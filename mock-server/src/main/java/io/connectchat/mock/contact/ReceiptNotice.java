package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells everybody that a message was delivered or read (Type MESSAGEMETADATA on the socket). In the
 * transcript it is part of the message instead.
 *
 * <p>Source: protocol notes 3.4(18).
 */
public record ReceiptNotice(String id, Instant at, String messageId, Receipt receipt)
    implements Item {

  @Override
  public Optional<Participant> author() {
    return Optional.empty();
  }

  @Override
  public boolean stored() {
    return false;
  }
}
