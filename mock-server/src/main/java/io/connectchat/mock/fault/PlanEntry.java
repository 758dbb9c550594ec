package io.connectchat.mock.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.text.DurationText;
import io.connectchat.mock.text.Nearest;
import io.connectchat.mock.text.YamlComplaint;
import io.connectchat.mock.text.YamlJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    allowOnly(known, where, key -> Optional.empty());
  }

  /**
   * Complains of a key that is not among the known ones.
   *
   * @param elsewhere what to say of a key that would be good in another place
   */
  void allowOnly(
      Collection<String> known, String where, Function<String, Optional<String>> elsewhere) {
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (!known.contains(key)) {
        throw wrong(
            tuple.getKeyNode(),
            elsewhere
                .apply(key)
                .orElse("unknown key '" + key + "' " + where + "; " + Nearest.hint(key, known)));
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

  /** Any value; plain numbers, true, false and null are what they are in JSON. */
  JsonNode json(String key) {
    Node node = node(key).orElseThrow(() -> wrong(mapping, "'" + key + "' is missing"));
    try {
      return YamlJson.of(node);
    } catch (YamlComplaint e) {
      throw wrong(e.node(), e.getMessage());
    }
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
    return durationRange(key)
        .orElseThrow(
            () -> wrong(mapping, "'" + key + "' is missing; expected a duration such as 200ms"));
  }

  DurationRange durationsOr(String key, DurationRange byDefault) {
    return durationRange(key).orElse(byDefault);
  }

  private Optional<DurationRange> durationRange(String key) {
    return parsed(
        key, "a duration such as 200ms, or a range such as 200ms..2s", DurationRange::parse);
  }

  /** The frames that a fault may hit; all messages where the plan does not say. */
  Scope scope(String key) {
    return Scope.named(wordOr(key, Scope.MESSAGE.word(), Scope.words()));
  }

  /** The items of a transcript that a fault may hit. */
  Scope transcriptScope(String key) {
    List<Scope> known = List.of(Scope.MESSAGE, Scope.EVENT, Scope.CHAT);
    return Scope.named(wordOr(key, Scope.MESSAGE.word(), known.stream().map(Scope::word).toList()));
  }

  /** The frames that set a fault of sockets off; empty for the opening. */
  Optional<Scope> moment(String key) {
    List<String> known = new ArrayList<>(Scope.words());
    known.add("open");
    String word = wordOr(key, "open", known);
    return word.equals("open") ? Optional.empty() : Optional.of(Scope.named(word));
  }

  Duration after() {
    return duration("after").orElse(Duration.ZERO);
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
    if (!(node instanceof ScalarNode scalar)) {
      return YamlJson.of(node);
    }
    String text = scalar.getValue();
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
