package io.connectchat.mock.fault;

import io.connectchat.mock.contact.TranscriptPage.Entry;
import java.util.ArrayList;
import java.util.List;

/** The item stands twice in the transcript. */
record Repeat(Scope of) implements TranscriptFault {
  static final FaultKind KIND =
      new FaultKind(
          "repeat",
          "The item stands twice in the transcript.",
          List.of("of"),
          "of: message",
          plan -> new Repeat(plan.transcriptScope("of")));

  @Override
  public List<Entry> applyTo(List<Entry> page, int index) {
    List<Entry> changed = new ArrayList<>(page);
    changed.add(index, page.get(index));
    return changed;
  }
}
