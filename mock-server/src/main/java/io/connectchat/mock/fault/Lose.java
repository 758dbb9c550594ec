package io.connectchat.mock.fault;

import io.connectchat.mock.contact.TranscriptPage.Entry;
import java.util.ArrayList;
import java.util.List;

/** The item is missing in the transcript. */
record Lose(Scope of) implements TranscriptFault {
  static final FaultKind KIND =
      new FaultKind(
          "lose",
          "The item is missing in the transcript, though it was delivered.",
          List.of("of"),
          "of: message",
          plan -> new Lose(plan.transcriptScope("of")));

  @Override
  public List<Entry> applyTo(List<Entry> page, int index) {
    List<Entry> changed = new ArrayList<>(page);
    changed.remove(index);
    return changed;
  }
}
