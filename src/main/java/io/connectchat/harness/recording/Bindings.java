package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the references of a recording stand for while its calls are made again. */
final class Bindings {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z]+)(?:\\.\\d+)?\\}");

  private final Map<String, String> values = new HashMap<>();
  private String lastUrl = "";

  void bind(String reference, String value) {
    values.putIfAbsent(reference, value);
  }

  /** Learns from an answer or a frame what stands where the recording has references. */
  void learn(String recorded, String came) {
    learn(Bodies.json(recorded), Bodies.json(came));
  }

  private void learn(JsonNode recorded, JsonNode came) {
    if (recorded.isObject()) {
      recorded.properties().forEach(member -> learn(member.getValue(), came.path(member.getKey())));
    } else if (recorded.isArray()) {
      for (int i = 0; i < recorded.size(); i++) {
        learn(recorded.path(i), came.path(i));
      }
    } else if (recorded.isTextual() && came.isTextual()) {
      leaf(recorded.asText(), came.asText());
    }
  }

  private void leaf(String recorded, String came) {
    if (REFERENCE.matcher(recorded).matches()) {
      bind(recorded, came);
      lastUrl = came.startsWith("ws") ? came : lastUrl;
    } else if (recorded.startsWith("{")) {
      learn(Bodies.json(recorded), Bodies.json(came));
    }
  }

  /** The text with values in place of references; an id that nobody gave out is made. */
  String resolve(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(), found.group(1))));
  }

  private String value(String reference, String kind) {
    return values.computeIfAbsent(reference, missing -> made(kind));
  }

  private String made(String kind) {
    if (kind.equals("forged") && lastUrl.length() > 10) {
      // A URL like the last one with another end, for whoever asks for a URL.
      return lastUrl.substring(0, lastUrl.length() - 6) + "forged";
    }
    return kind.equals("id") || kind.endsWith("Id")
        ? UUID.randomUUID().toString()
        : "made-up-" + UUID.randomUUID();
  }
}
