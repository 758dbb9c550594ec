package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.wire.Item;
import java.util.HashMap;
import java.util.Map;

/** Holds the transcript against what the customer sent: each message once, and all in order. */
final class Recording {
  private final Own own;
  private final Notes notes;

  Recording(Own own, Notes notes) {
    this.own = own;
    this.notes = notes;
  }

  void read(Transcript transcript) {
    order(transcript);
    Map<String, Integer> times = new HashMap<>();
    transcript.items().forEach(item -> times.merge(item.id(), 1, Integer::sum));
    own.accepted()
        .forEach(
            (id, message) -> recorded(id, message, times.getOrDefault(id, 0), transcript.nanos()));
  }

  private void recorded(String id, int message, int times, long nanos) {
    notes.tally().observe(LoadRule.RECORDED);
    if (times == 1) {
      return;
    }
    if (times == 0) {
      notes.tally().add(Count.UNRECORDED);
    }
    notes.found(
        LoadRule.RECORDED,
        "message "
            + message
            + " (Id "
            + id
            + ") was accepted and is in the transcript "
            + (times == 0 ? "not at all" : times + " times"),
        nanos);
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
}
