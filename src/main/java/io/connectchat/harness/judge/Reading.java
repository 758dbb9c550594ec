package io.connectchat.harness.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one reading of the transcript shows. Whether a message is recorded is decided by the last
 * reading, so it is written down here and said when the conversation is over.
 */
final class Reading {
  private record Breach(LoadRule rule, int message, String explanation) {}

  private final long nanos;
  private final Map<String, Integer> repeated = new HashMap<>(0);
  private final List<Breach> breaches = new ArrayList<>(0);
  private long accepted;
  private long live;
  private long unrecorded;

  Reading(long nanos) {
    this.nanos = nanos;
  }

  long nanos() {
    return nanos;
  }

  /** An item stands there again. */
  void again(String id) {
    repeated.merge(id, 2, (times, more) -> times + 1);
  }

  /** Judges an own accepted message. */
  void own(String id, int message, boolean isThere) {
    accepted++;
    int times = isThere ? repeated.getOrDefault(id, 1) : 0;
    if (times == 1) {
      return;
    }
    unrecorded += times == 0 ? 1 : 0;
    String what = "message " + message + " (Id " + id + ") was accepted and is in the transcript ";
    String often = times == 0 ? "not at all" : times + " times";
    breaches.add(new Breach(LoadRule.RECORDED, message, what + often));
  }

  /** Judges what came from others. */
  void live(String id, String kind, boolean isThere) {
    live++;
    if (!isThere) {
      String what = kind + " (Id " + id + ") came live and is not in the transcript";
      breaches.add(new Breach(LoadRule.LIVE_RECORDED, Integer.MAX_VALUE, what));
    }
  }

  /** There is no later reading: this one counts. */
  void counts(Notes notes) {
    notes.tally().observe(LoadRule.RECORDED, accepted);
    notes.tally().observe(LoadRule.LIVE_RECORDED, live);
    notes.tally().add(Count.UNRECORDED, unrecorded);
    breaches.sort(Comparator.comparingInt(Breach::message));
    breaches.forEach(breach -> notes.found(breach.rule(), breach.explanation(), nanos));
  }
}
