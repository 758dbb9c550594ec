package io.connectchat.mock.contact;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a transcript.
 *
 * @param next where the next page begins; empty on the last page
 */
public record TranscriptPage(List<Entry> entries, OptionalInt next) {

  /**
   * An item with the receipts that its recipients gave.
   *
   * @param contactId the contact of the chain in which it was said
   * @param isPast whether that was in a past chat, which this one continues
   */
  public record Entry(Item item, List<Receipt> receipts, String contactId, boolean isPast) {

    /** The same entry of another item. */
    public Entry of(Item other) {
      return new Entry(other, receipts, contactId, isPast);
    }

    Entry asPast() {
      return new Entry(item, receipts, contactId, true);
    }
  }

  /** A page with nothing on it, and nothing behind it. */
  public static TranscriptPage empty() {
    return new TranscriptPage(List.of(), OptionalInt.empty());
  }
}
