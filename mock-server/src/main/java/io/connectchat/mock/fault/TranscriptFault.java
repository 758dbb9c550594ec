package io.connectchat.mock.fault;

import io.connectchat.mock.contact.TranscriptPage.Entry;
import java.util.List;

/**
 * Happens to an item of the transcript. Whether it does is decided when the item is first read;
 * from then on every reading shows the same.
 */
non-sealed interface TranscriptFault extends Fault {
  /** {@link Scope#MESSAGE} or {@link Scope#EVENT}; with {@link Scope#CHAT}: any item. */
  Scope of();

  /** The page after it has happened to the entry at this index. */
  List<Entry> applyTo(List<Entry> page, int index);
}
