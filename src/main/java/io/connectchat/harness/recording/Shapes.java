package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;

/** The members of a JSON, without its values. */
final class Shapes {
  private Shapes() {}

  static String of(JsonNode json) {
    TreeSet<String> paths = new TreeSet<>();
    walk(json, "", paths);
    return String.join(" ", paths);
  }

  private static void walk(JsonNode json, String path, TreeSet<String> paths) {
    if (json.isObject()) {
      json.properties()
          .forEach(
              member ->
                  walk(
                      member.getValue(),
                      path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                      paths));
    } else if (json.isArray()) {
      json.forEach(each -> walk(each, path + "[]", paths));
    } else {
      paths.add(path + (json.isTextual() ? "" : ":" + json.getNodeType().name().charAt(0)));
    }
  }
}
