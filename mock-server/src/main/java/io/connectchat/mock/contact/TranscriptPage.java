package io.connectchat.mock.contact;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a transcript.
 *
 * @param next where the next page begins; empty on the last page
 */
public record TranscriptPage(List<Entry> entries, OptionalInt next) {

  /** An item with the receipts that its recipients gave. */
  public record Entry(Item item, List<Receipt> receipts) {}
}
