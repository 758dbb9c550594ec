package io.connectchat.harness.rule;

import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The breaches that are excused, from a YAML file:
 *
 * <pre>
 * deviations:
 *   - id: SEND-17
 *     reason: our proxy stamps messages anew
 *     owner: chat team
 *     link: https://issues.example.com/CHAT-42
 *     expires: 2027-03-31
 * </pre>
 */
public final class Deviations {
  private static final List<String> KEYS = List.of("id", "reason", "owner", "link", "expires");

  private final Map<String, Deviation> byId;

  private Deviations(Map<String, Deviation> byId) {
    this.byId = byId;
  }

  /** Nothing is excused. */
  public static Deviations none() {
    return new Deviations(Map.of());
  }

  /**
   * Reads a file's text.
   *
   * @param file its name, for complaints
   * @throws BadDeviations with file and line, if it is none, or names a rule that there is not
   */
  public static Deviations read(String file, String text, RuleBook book) {
    Reader reader = new Reader(file, book);
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      return new Deviations(reader.all(root));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new BadDeviations(file, line, "not YAML: " + e.getProblem());
    }
  }

  /** The deviation of a rule, expired or not. */
  public Optional<Deviation> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them. */
  public List<Deviation> all() {
    return List.copyOf(byId.values());
  }

  private record Reader(String file, RuleBook book) {

    Map<String, Deviation> all(Node root) {
      Map<String, Deviation> found = new LinkedHashMap<>();
      if (root == null) {
        throw new BadDeviations(file, 1, "empty; expected 'deviations:' and a list");
      }
      for (Node one : list(root)) {
        Deviation deviation = deviation(one);
        if (found.put(deviation.id(), deviation) != null) {
          throw bad(one, deviation.id() + " stands here twice");
        }
      }
      return found;
    }

    private List<Node> list(Node root) {
      if (root instanceof MappingNode map
          && map.getValue().size() == 1
          && text(map.getValue().get(0).getKeyNode()).equals("deviations")
          && map.getValue().get(0).getValueNode() instanceof SequenceNode list) {
        return list.getValue();
      }
      throw bad(root, "expected 'deviations:' and a list of entries with " + keys());
    }

    private Deviation deviation(Node node) {
      if (!(node instanceof MappingNode map)) {
        throw bad(node, "expected an entry with " + keys());
      }
      Map<String, Node> values = new LinkedHashMap<>();
      for (NodeTuple tuple : map.getValue()) {
        String key = text(tuple.getKeyNode());
        if (!KEYS.contains(key)) {
          throw bad(tuple.getKeyNode(), "unknown key '" + key + "'; expected " + keys());
        }
        values.put(key, tuple.getValueNode());
      }
      List<String> missing = new ArrayList<>(KEYS);
      missing.removeAll(values.keySet());
      if (!missing.isEmpty()) {
        throw bad(node, "an entry without " + String.join(", ", missing));
      }
      return new Deviation(
          id(values.get("id")),
          filled(values.get("reason"), "reason"),
          filled(values.get("owner"), "owner"),
          link(values.get("link")),
          date(values.get("expires")));
    }

    private String id(Node node) {
      String id = text(node);
      if (book.find(id).isEmpty()) {
        throw bad(node, "there is no rule " + id + book.nearest(id));
      }
      return id;
    }

    private String filled(Node node, String key) {
      if (text(node).isBlank()) {
        throw bad(node, "an empty " + key);
      }
      return text(node);
    }

    private URI link(Node node) {
      try {
        URI link = new URI(text(node));
        if (link.isAbsolute()) {
          return link;
        }
      } catch (URISyntaxException e) {
        // told below
      }
      throw bad(node, "link '" + text(node) + "': expected a URL");
    }

    private LocalDate date(Node node) {
      try {
        return LocalDate.parse(text(node));
      } catch (DateTimeParseException e) {
        throw bad(node, "expires '" + text(node) + "': expected a day such as 2027-03-31");
      }
    }

    private static String text(Node node) {
      return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static String keys() {
      return String.join(", ", KEYS);
    }

    private BadDeviations bad(Node node, String message) {
      Mark mark = node.getStartMark();
      return new BadDeviations(file, mark == null ? 1 : mark.getLine() + 1, message);
    }
  }
}
