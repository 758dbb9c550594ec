package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Nearest;
import io.connectchat.harness.settings.TextFile;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file: a value, a list or a mapping. What is wrong with it names the line. */
final class Yaml {
  /** So much of a text is quoted in a message. */
  private static final int QUOTED = 60;

  private final TextFile file;
  private final Node node;
  private final String what;

  private Yaml(TextFile file, Node node, String what) {
    this.file = file;
    this.node = node;
    this.what = what;
  }

  /**
   * The whole file.
   *
   * @param what it is, for messages: {@code a dialogue}
   */
  static Yaml of(TextFile file, String what) {
    try {
      Node root =
          new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
              .compose(new StringReader(file.text()));
      if (root == null) {
        throw new BadSetting(file.at(1) + ": the file is empty, expected " + what);
      }
      return new Yaml(file, root, what);
    } catch (MarkedYAMLException e) {
      throw YamlMistake.of(file, e);
    } catch (YAMLException e) {
      throw new BadSetting(file.at(1) + ": this is no YAML, " + e.getMessage());
    }
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  BadSetting wrong(String complaint) {
    return new BadSetting(file.at(line()) + ": " + complaint);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong("expected a single value for " + what + ", got " + kind());
  }

  /** The entries of a list. */
  List<Yaml> list(String entry) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(one -> new Yaml(file, one, entry)).toList();
    }
    throw wrong("expected a list for " + what + ", got " + kind());
  }

  /**
   * The values of a mapping by their keys.
   *
   * @param known the keys that there may be; empty for any
   */
  Map<String, Yaml> mapping(Collection<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("expected keys and values for " + what + ", got " + kind());
    }
    Map<String, Yaml> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml key = new Yaml(file, tuple.getKeyNode(), "a key");
      if (!known.isEmpty()) {
        key.word(known, "key of " + what);
      }
      Yaml value = new Yaml(file, tuple.getValueNode(), "'" + key.text() + "'");
      if (values.put(key.text(), value) != null) {
        throw key.wrong("'" + key.text() + "' stands twice in " + what);
      }
    }
    return values;
  }

  /**
   * One of some words.
   *
   * @param as what the word is, for messages
   */
  String word(Collection<String> known, String as) {
    String word = text();
    if (known.contains(word)) {
      return word;
    }
    String meant = Nearest.question(Nearest.to(word, known));
    List<String> sorted = new ArrayList<>(known);
    throw wrong(
        "no %s '%s'%s; there are %s"
            .formatted(as, word, meant.isEmpty() ? "" : ", " + meant, String.join(", ", sorted)));
  }

  /** A value that a parser takes; where it takes nothing, what was expected. */
  <T> T parsed(String expected, Function<String, Optional<T>> parser) {
    String text = text();
    return parser
        .apply(text)
        .orElseThrow(
            () -> wrong("expected %s for %s, got %s".formatted(expected, what, quoted(text))));
  }

  /** A text in quotes; of a long one its beginning, and how long it is. */
  private static String quoted(String text) {
    int characters = text.codePointCount(0, text.length());
    return characters <= QUOTED
        ? "'" + text + "'"
        : "'%s…', %,d characters"
            .formatted(text.substring(0, text.offsetByCodePoints(0, QUOTED)), characters);
  }

  private String kind() {
    if (node instanceof MappingNode) {
      return "keys and values";
    }
    return node instanceof SequenceNode ? "a list" : "'" + text() + "'";
  }
}
