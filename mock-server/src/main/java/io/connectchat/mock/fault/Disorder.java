package io.connectchat.mock.fault;

import io.connectchat.mock.contact.TranscriptPage.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The item has changed places with its neighbour on the page. */
record Disorder(Scope of) implements TranscriptFault {
  static final FaultKind KIND =
      new FaultKind(
          "disorder",
          "The item has changed places with the one behind it on the page of the transcript, or before it if it is the last.",
          List.of("of"),
          "of: message",
          plan -> new Disorder(plan.transcriptScope("of")));

  @Override
  public List<Entry> applyTo(List<Entry> page, int index) {
    List<Entry> changed = new ArrayList<>(page);
    if (page.size() > 1) {
      Collections.swap(changed, index, index + 1 < page.size() ? index + 1 : index - 1);
    }
    return changed;
  }
}
