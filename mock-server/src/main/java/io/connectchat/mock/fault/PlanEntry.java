package io.connectchat.mock.fault;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One mapping of a plan. Every complaint names the line, what was found and what was expected. */
final class PlanEntry {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  private final MappingNode mapping;
  private final Vocabulary vocabulary;
  private final Map<String, Node> values = new LinkedHashMap<>();

  PlanEntry(Node node, String what, Vocabulary vocabulary) {
    if (!(node instanceof MappingNode found)) {
      throw wrong(node, what + " must be a mapping such as {fault: drop, of: echo, every: 40}");
    }
    this.mapping = found;
    this.vocabulary = vocabulary;
    for (NodeTuple tuple : found.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (values.put(key, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), "'" + key + "' stands twice in one mapping");
      }
    }
  }

  /** Complains of a key that is not among the known ones. */
  void allowOnly(Collection<String> known, String where) {
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (!known.contains(key)) {
        throw wrong(
            tuple.getKeyNode(),
            "unknown key '" + key + "' " + where + "; " + Nearest.hint(key, known));
      }
    }
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Optional<String> text(String key) {
    return node(key).map(node -> scalar(node, "'" + key + "'"));
  }

  String requiredText(String key) {
    return text(key).orElseThrow(() -> wrong(mapping, "'" + key + "' is missing"));
  }

  /** One of these words. */
  String word(String key, Collection<String> known) {
    String word = requiredText(key);
    if (!known.contains(word)) {
      throw wrong(
          values.get(key), "unknown " + key + " '" + word + "'; " + Nearest.hint(word, known));
    }
    return word;
  }

  OptionalLong number(String key, long least, long most) {
    Optional<Long> number =
        parsed(
            key,
            "a whole number from " + least + " to " + most,
            text -> {
              long value = Long.parseLong(text);
              if (value < least || value > most) {
                throw new IllegalArgumentException();
              }
              return value;
            });
    return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
  }

  OptionalDouble share(String key) {
    Optional<Double> share =
        parsed(
            key,
            "a share from 0 to 1, such as 0.01",
            text -> {
              double value = Double.parseDouble(text);
              if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException();
              }
              return value;
            });
    return share.isPresent() ? OptionalDouble.of(share.get()) : OptionalDouble.empty();
  }

  Optional<Duration> duration(String key) {
    return parsed(key, "a duration such as 200ms or 10s", DurationText::parse);
  }

  DurationRange durations(String key) {
    return parsed(
            key, "a duration such as 200ms, or a range such as 200ms..2s", DurationRange::parse)
        .orElseThrow(
            () -> wrong(mapping, "'" + key + "' is missing; expected a duration such as 200ms"));
  }

  Scope scope(String key) {
    List<String> known =
        Stream.of(Scope.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
    return node(key).isEmpty()
        ? Scope.MESSAGE
        : Scope.valueOf(word(key, known).toUpperCase(Locale.ROOT));
  }

  /** One of these words, or the default when there is none. */
  String wordOr(String key, String byDefault, Collection<String> known) {
    return node(key).isEmpty() ? byDefault : word(key, known);
  }

  /** Whether the key is there and true. */
  boolean flag(String key) {
    return wordOr(key, "false", List.of("true", "false")).equals("true");
  }

  /** Name of an operation, or {@link CallFault#ANY}. */
  String operation(String key) {
    List<String> known = new ArrayList<>(vocabulary.operations());
    known.add(CallFault.ANY);
    return word(key, known);
  }

  /** The given status, else the one that the service has for this type. */
  int errorStatus(String key, String type) {
    OptionalLong given = number(key, 400, 599);
    if (given.isPresent()) {
      return (int) given.getAsLong();
    }
    Integer modelled = vocabulary.errorStatuses().get(type);
    if (modelled == null) {
      throw wrong(
          values.get("type"),
          "unknown error type '%s' without a status; %s"
              .formatted(type, Nearest.hint(type, vocabulary.errorStatuses().keySet())));
    }
    return modelled;
  }

  /** The mapping as it was written, nested mappings included. */
  Map<String, Object> written() {
    Map<String, Object> written = new LinkedHashMap<>();
    values.forEach(
        (key, node) ->
            written.put(
                key,
                node instanceof MappingNode
                    ? new PlanEntry(node, key, vocabulary).written()
                    : value(node, key)));
    return written;
  }

  private static Object value(Node node, String key) {
    String text = scalar(node, key);
    return PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
  }

  IllegalArgumentException wrong(String complaint) {
    return wrong(mapping, complaint);
  }

  static IllegalArgumentException wrong(Node node, String complaint) {
    return new PlanComplaint(node.getStartMark().getLine() + 1, complaint);
  }

  private <T> Optional<T> parsed(String key, String expected, Function<String, T> parser) {
    Optional<String> text = text(key);
    try {
      return text.map(parser);
    } catch (IllegalArgumentException e) {
      throw wrong(
          values.get(key), "'%s' must be %s, but is '%s'".formatted(key, expected, text.get()));
    }
  }

  private static String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, what + " must be a single value");
  }

  static List<String> with(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
