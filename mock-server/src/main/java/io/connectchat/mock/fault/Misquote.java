package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.TranscriptPage.Entry;
import java.util.ArrayList;
import java.util.List;

/** The transcript has other words than were said. */
record Misquote(Scope of, String to) implements TranscriptFault {
  static final FaultKind KIND =
      new FaultKind(
          "misquote",
          "The transcript has the words `to` in place of what was said.",
          List.of("of", "to"),
          "of: message, to: something else",
          plan ->
              new Misquote(
                  plan.transcriptScope("of"), plan.text("to").orElse("misquoted by a fault")));

  @Override
  public List<Entry> applyTo(List<Entry> page, int index) {
    List<Entry> changed = new ArrayList<>(page);
    if (page.get(index).item() instanceof Message said) {
      changed.set(index, page.get(index).of(said.saying(to)));
    }
    return changed;
  }
}
