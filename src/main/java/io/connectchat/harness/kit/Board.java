package io.connectchat.harness.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.ShownMessage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user sees of messages: one for each Id, the newest text of each, in the order of
 * AbsoluteTime.
 */
final class Board {
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(String id, String time, String text) {}

  /** A chat frame's item, as JSON. */
  synchronized void put(JsonNode item) {
    put(
        item.path("Id").asText(""),
        item.path("Type").asText(""),
        item.path("AbsoluteTime").asText(""),
        item.path("Content").asText(""));
  }

  /** An item, wherever it comes from. */
  synchronized void put(String id, String type, String time, String text) {
    if (type.equals("MESSAGE")) {
      Entry before = entries.get(id);
      entries.put(id, new Entry(id, before == null ? time : before.time(), text));
    }
  }

  /** The item in a frame of topic aws/chat; what is none of these changes nothing. */
  synchronized void frame(String text) {
    JsonNode frame = Bodies.json(text);
    if (frame.path("topic").asText("").equals("aws/chat")) {
      put(Bodies.json(frame.path("content").asText("")));
    }
  }

  synchronized List<ShownMessage> shown() {
    return entries.values().stream()
        .sorted(Comparator.comparing(Entry::time))
        .map(entry -> new ShownMessage(entry.id(), entry.text()))
        .toList();
  }
}
