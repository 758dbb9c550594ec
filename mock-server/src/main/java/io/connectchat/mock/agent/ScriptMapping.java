package io.connectchat.mock.agent;

import io.connectchat.mock.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys and values of one mapping of YAML. Every complaint names its line. */
final class ScriptMapping {
  private final Node mapping;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

  ScriptMapping(Node node, String what) {
    if (!(node instanceof MappingNode found)) {
      throw new ScriptComplaint(node, what + " must be a mapping, such as 'say: Hello'");
    }
    this.mapping = node;
    for (NodeTuple entry : found.getValue()) {
      String key = scalar(entry.getKeyNode(), "a key");
      if (entries.put(key, entry) != null) {
        throw new ScriptComplaint(entry.getKeyNode(), "'" + key + "' stands twice in one mapping");
      }
    }
  }

  Collection<String> keys() {
    return entries.keySet();
  }

  String firstKey() {
    return entries.keySet().stream().findFirst().orElse("");
  }

  void allowOnly(Collection<String> known, String where) {
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            throw new ScriptComplaint(
                entry.getKeyNode(),
                "unknown key '%s' %s; %s".formatted(key, where, Nearest.hint(key, known)));
          }
        });
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
  }

  Node requiredNode(String key) {
    return node(key).orElseThrow(() -> wrong("'" + key + "' is missing"));
  }

  Optional<String> text(String key) {
    return node(key).map(node -> scalar(node, "'" + key + "'"));
  }

  String requiredText(String key) {
    return scalar(requiredNode(key), "'" + key + "'");
  }

  Optional<String> word(String key, Collection<String> known) {
    Optional<String> word = text(key);
    if (word.isPresent() && !known.contains(word.get())) {
      throw new ScriptComplaint(
          requiredNode(key),
          "unknown %s '%s'; %s".formatted(key, word.get(), Nearest.hint(word.get(), known)));
    }
    return word;
  }

  OptionalLong number(String key, long least, long most) {
    return parsed(
            key,
            "a whole number from " + least + " to " + most,
            text -> {
              long number = Long.parseLong(text);
              if (number < least || number > most) {
                throw new IllegalArgumentException();
              }
              return number;
            })
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  <T> Optional<T> parsed(String key, String expected, Function<String, T> parser) {
    Optional<String> text = text(key);
    try {
      return text.map(parser);
    } catch (IllegalArgumentException e) {
      throw new ScriptComplaint(
          requiredNode(key),
          "'%s' must be %s, but is '%s'".formatted(key, expected, text.orElseThrow()));
    }
  }

  ScriptComplaint wrong(String complaint) {
    return new ScriptComplaint(mapping, complaint);
  }

  static List<String> with(String first, List<String> more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(more);
    return all;
  }

  private static String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ScriptComplaint(node, what + " must be a single value");
  }
}
