package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.TranscriptPage.Entry;
import io.connectchat.mock.journal.Details;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the plan does to transcripts. */
final class TranscriptFaults {
  private final PlanInForce plan;

  TranscriptFaults(PlanInForce plan) {
    this.plan = plan;
  }

  List<Entry> shown(Occasion reader, List<Entry> page) {
    List<Entry> shown = page;
    for (ArmedFault armed : plan.faults()) {
      if (armed.fault() instanceof TranscriptFault fault) {
        shown = after(armed, fault, reader, shown);
      }
    }
    return shown;
  }

  // Decided from the top of the page down, then applied upwards, where indexes stay what they were.
  private List<Entry> after(
      ArmedFault armed, TranscriptFault fault, Occasion reader, List<Entry> page) {
    Set<String> afflicted =
        page.stream()
            .map(Entry::item)
            .filter(item -> isOf(fault.of(), item) && afflicts(armed, reader, item))
            .map(Item::id)
            .collect(Collectors.toSet());
    List<Entry> shown = page;
    for (int i = page.size() - 1; i >= 0; i--) {
      if (afflicted.contains(page.get(i).item().id())) {
        shown = fault.applyTo(shown, i);
      }
    }
    return shown;
  }

  private boolean afflicts(ArmedFault armed, Occasion reader, Item item) {
    return armed
        .memory()
        .decide(
            reader.contact().orElseThrow(),
            item.id(),
            () -> {
              boolean now = plan.fires(armed, reader).isPresent();
              if (now) {
                plan.note(reader, Details.of("fault", armed.name()).and("item", item.id()));
              }
              return now;
            });
  }

  private static boolean isOf(Scope scope, Item item) {
    return switch (scope) {
      case MESSAGE -> item instanceof Message;
      case EVENT -> item instanceof Event;
      default -> true;
    };
  }
}
