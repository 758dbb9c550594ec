package io.connectchat.mock.text;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as the JSON that means the same. */
public final class YamlJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");

  private YamlJson() {}

  /**
   * The same value as JSON.
   *
   * @throws YamlComplaint if JSON has no such value
   */
  public static JsonNode of(Node node) {
    if (node instanceof MappingNode mapping) {
      return object(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.getValue().forEach(element -> array.add(of(element)));
      return array;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    throw new YamlComplaint(node, "an anchor cannot be used here");
  }

  /** Text as it stands inside a JSON string. */
  public static String escape(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private static ObjectNode object(MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new YamlComplaint(tuple.getKeyNode(), "a key must be a single value");
      }
      if (object.has(key.getValue())) {
        throw new YamlComplaint(key, "'" + key.getValue() + "' stands twice in one mapping");
      }
      object.set(key.getValue(), of(tuple.getValueNode()));
    }
    return object;
  }

  // As JSON has it: a title that reads Yes, No or 1_000 is text, whatever YAML 1.1 makes of it.
  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    if (!node.isPlain()) {
      return JSON.textNode(text);
    }
    return switch (text) {
      case "true", "false" -> JSON.booleanNode(Boolean.parseBoolean(text));
      case "null", "" -> JSON.nullNode();
      default ->
          NUMBER.matcher(text).matches()
              ? JSON.numberNode(new BigDecimal(text))
              : JSON.textNode(text);
    };
  }
}
