package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.wire.Item;
import java.util.Optional;

/**
 * Holds the transcript against what the customer sent and saw, each time that it is read. What came
 * while it was being read may be in it or not.
 */
final class Recording {
  private final Own own;
  private final Memory memory;
  private final Reached reached;
  private final Notes notes;
  private Optional<Reading> last = Optional.empty();
  private boolean begun;

  Recording(Own own, Memory memory, Reached reached, Notes notes) {
    this.own = own;
    this.memory = memory;
    this.reached = reached;
    this.notes = notes;
  }

  /** The customer sets out to read the whole transcript. */
  void begins() {
    begun = true;
    memory.reading(true);
  }

  /** It could not be read. */
  void fails() {
    begun = false;
    memory.reading(false);
    memory.stored().change(known -> known & ~Memory.FRESH);
  }

  /**
   * It was read.
   *
   * @return whether the whole was read; only a part of it, if nobody set out to read the whole
   */
  boolean read(Transcript transcript) {
    order(transcript);
    if (!begun) {
      return false;
    }
    begun = false;
    memory.reading(false);
    whole(transcript);
    return true;
  }

  private void whole(Transcript transcript) {
    Reading reading = new Reading(transcript.nanos());
    memory.stored().change(Recording::turned);
    transcript.items().forEach(item -> stands(item, reading));
    memory.stored().update((id, known) -> judged(id, known, reading));
    last = Optional.of(reading);
  }

  private static int turned(int known) {
    return (known & Memory.READ) == 0 ? known : known & ~Memory.READ | Memory.READ_BEFORE;
  }

  private void stands(Item item, Reading reading) {
    if (item.id().isEmpty() || !Kinds.isStored(item)) {
      return;
    }
    int known = memory.read(item);
    if ((known & Memory.READ) != 0) {
      reading.again(item.id());
    } else if ((known & (Memory.READ_BEFORE | Memory.ACCEPTED)) == 0
        && !own.isParticipant(item.participantId())
        && !memory.stored().isForgetful()) {
      reached.stored(item, (known & Memory.LIVE) != 0, reading.nanos());
    }
  }

  private int judged(String id, int known, Reading reading) {
    if ((known & Memory.FRESH) != 0) {
      return known & ~Memory.FRESH;
    }
    boolean isThere = (known & Memory.READ) != 0;
    int now = lasting(id, known, isThere, reading.nanos());
    if ((known & Memory.ACCEPTED) != 0) {
      reading.own(id, Memory.number(known), isThere);
      return written(id, now, isThere, reading.nanos());
    }
    if ((known & Memory.LIVE) != 0) {
      // What an earlier transcript had is said to be gone already.
      reading.live(id, memory.kind(known), isThere || (known & Memory.READ_BEFORE) != 0);
    }
    return now;
  }

  /** What was in a transcript once must be in each later one. */
  private int lasting(String id, int known, boolean isThere, long nanos) {
    if ((known & Memory.READ_BEFORE) == 0) {
      return known;
    }
    notes.tally().observe(LoadRule.LASTING);
    if (isThere || (known & Memory.GONE) != 0) {
      return known;
    }
    String what = what(id, known) + " was in a transcript that was read before and is not in this";
    notes.found(LoadRule.LASTING, what, nanos);
    return known | Memory.GONE;
  }

  /**
   * What was accepted before the reading must be in it. If it never comes, it is unrecorded, which
   * is another rule's; if only a later reading has it, this one was stale.
   */
  private int written(String id, int known, boolean isThere, long nanos) {
    notes.tally().observe(LoadRule.OWN_WRITES);
    if (!isThere) {
      return known | Memory.STALE;
    }
    if ((known & Memory.STALE) != 0) {
      String what = what(id, known) + " was not in a transcript that was read after its acceptance";
      notes.found(LoadRule.OWN_WRITES, what + ", and is in this", nanos);
    }
    return known & ~Memory.STALE;
  }

  private String what(String id, int known) {
    boolean mine = (known & Memory.ACCEPTED) != 0;
    return (mine ? "message " + Memory.number(known) : memory.kind(known)) + " (Id " + id + ")";
  }

  private void order(Transcript transcript) {
    notes.tally().observe(LoadRule.TRANSCRIPT_ORDER);
    Item before = null;
    for (Item item : transcript.items()) {
      if (item.absoluteTime().isEmpty()) {
        continue;
      }
      if (before != null && AbsoluteTimes.compare(item.absoluteTime(), before.absoluteTime()) < 0) {
        notes.found(
            LoadRule.TRANSCRIPT_ORDER,
            item.inWords()
                + " (Id "
                + item.id()
                + ", "
                + item.absoluteTime()
                + ") stands behind "
                + before.inWords()
                + " ("
                + before.absoluteTime()
                + ")",
            transcript.nanos());
        return;
      }
      before = item;
    }
  }

  /** The conversation is over: what the last reading showed is what counts. */
  void close() {
    last.ifPresent(reading -> reading.counts(notes));
    last = Optional.empty();
  }
}
