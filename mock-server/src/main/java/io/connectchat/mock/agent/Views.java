package io.connectchat.mock.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** The views of a script, which its messages show by their viewId. */
final class Views {
  private static final List<String> KEYS = List.of("inputSchema", "template", "actions");

  private Views() {}

  static Map<String, View> of(ScriptMapping script) {
    Map<String, View> views = new LinkedHashMap<>();
    script
        .node("views")
        .map(node -> new ScriptMapping(node, "'views'"))
        .ifPresent(all -> all.keys().forEach(id -> views.put(id, view(id, all.requiredNode(id)))));
    return views;
  }

  private static View view(String id, Node node) {
    ScriptMapping view = new ScriptMapping(node, "a view");
    view.allowOnly(KEYS, "of a view");
    return new View(
        id,
        object(view.requiredNode("inputSchema")),
        object(view.requiredNode("template")),
        actions(view.requiredNode("actions")));
  }

  private static String object(Node node) {
    JsonNode json = ScriptEntry.json(node);
    if (!json.isObject()) {
      throw new ScriptComplaint(node, "this part of a view must be a mapping");
    }
    return json.toString();
  }

  private static List<String> actions(Node node) {
    List<String> actions = new ArrayList<>();
    JsonNode json = ScriptEntry.json(node);
    json.forEach(action -> actions.add(action.asText()));
    if (!json.isArray() || actions.isEmpty() || actions.contains("")) {
      throw new ScriptComplaint(node, "'actions' must be a list of names, such as [Submit]");
    }
    return List.copyOf(actions);
  }
}
