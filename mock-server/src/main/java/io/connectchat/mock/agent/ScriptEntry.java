package io.connectchat.mock.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Visibility;
import io.connectchat.mock.text.DurationText;
import io.connectchat.mock.text.Nearest;
import io.connectchat.mock.text.YamlComplaint;
import io.connectchat.mock.text.YamlJson;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a script, read in the words of steps. Every complaint names its line. */
final class ScriptEntry {
  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "text", ContentType.TEXT,
          "markdown", ContentType.MARKDOWN,
          "json", ContentType.JSON);

  private static final Map<String, Visibility> VISIBLE =
      Map.of(
          "everybody", Visibility.ALL,
          "customer", Visibility.CUSTOMER,
          "agents", Visibility.AGENT);

  private final ScriptMapping mapping;
  private final Cast cast;

  ScriptEntry(ScriptMapping mapping, Cast cast) {
    this.mapping = mapping;
    this.cast = cast;
  }

  Words words(String key) {
    return words(mapping.requiredNode(key), mapping.requiredText(key));
  }

  Optional<Words> optionalWords(String key) {
    return mapping.node(key).map(node -> words(key));
  }

  private static Words words(Node node, String text) {
    Words words = new Words(text);
    words
        .unknownHole()
        .ifPresent(
            name -> {
              throw new ScriptComplaint(
                  node,
                  "nothing fills '${%s}'; known: ${%s}, ${match.N}, ${attribute.KEY}"
                      .formatted(name, String.join("}, ${", Words.PLAIN)));
            });
    if (text.isEmpty()) {
      throw new ScriptComplaint(node, "there must be something to say");
    }
    return words;
  }

  /** An interactive message, checked. */
  Words template(String key) {
    Node node = mapping.requiredNode(key);
    JsonNode message = json(node);
    if (!(message instanceof ObjectNode object)) {
      throw new ScriptComplaint(node, "'" + key + "' must be a mapping with a 'templateType'");
    }
    Template.complaint(message)
        .ifPresent(
            complaint -> {
              throw new ScriptComplaint(node, complaint);
            });
    cast.offered().addAll(Template.options(message));
    return words(node, Template.complete(object).toString());
  }

  /** A value as JSON. */
  static JsonNode json(Node node) {
    try {
      return YamlJson.of(node);
    } catch (YamlComplaint e) {
      throw new ScriptComplaint(e.node(), e.getMessage());
    }
  }

  String contentType(String key) {
    return mapping
        .word(key, CONTENT_TYPES.keySet())
        .map(CONTENT_TYPES::get)
        .orElse(ContentType.TEXT);
  }

  Optional<String> word(String key, Collection<String> known) {
    return mapping.word(key, known);
  }

  OptionalLong number(String key, long least, long most) {
    return mapping.number(key, least, most);
  }

  /** Who speaks: a person of the script, or the flow. */
  String speaker() {
    return mapping.node("by").isEmpty() ? Script.FLOW : speaker("by");
  }

  String speaker(String key) {
    return known(key, cast.speakers());
  }

  Visibility visibility(String key) {
    return mapping.word(key, VISIBLE.keySet()).map(VISIBLE::get).orElse(Visibility.ALL);
  }

  /** Somebody who is not the flow. */
  String person(String key) {
    return known(key, cast.people().keySet());
  }

  /** The customer, the flow, or somebody of the script. */
  String anybody(String key) {
    return mapping.node(key).isEmpty() ? Script.FLOW : known(key, cast.everybody());
  }

  String scene(String key) {
    String scene = known(key, cast.scenes());
    cast.reached().add(scene);
    return scene;
  }

  private String known(String key, Collection<String> names) {
    String name = mapping.requiredText(key);
    if (!names.contains(name)) {
      throw new ScriptComplaint(
          mapping.requiredNode(key),
          "'%s: %s' names nobody and nothing in this script; %s"
              .formatted(key, name, Nearest.hint(name, names)));
    }
    return name;
  }

  Optional<Duration> duration(String key) {
    return mapping
        .parsed(key, "a duration such as 200ms or 10s", DurationText::parse)
        .filter(
            duration -> {
              if (duration.isZero()) {
                throw new ScriptComplaint(
                    mapping.requiredNode(key), "'" + key + "' must be more than nothing");
              }
              return true;
            });
  }

  Optional<Span> typing() {
    return span("typing");
  }

  Span requiredSpan(String key) {
    mapping.requiredNode(key);
    return span(key).orElseThrow();
  }

  Optional<Span> span(String key) {
    Optional<Node> node = mapping.node(key);
    if (node.isPresent() && node.get() instanceof MappingNode) {
      return Optional.of(human(new ScriptMapping(node.get(), "'" + key + "'")));
    }
    return mapping.parsed(
        key,
        "a duration such as 3s, a range such as 1s..4s, or {median: 3s, p95: 9s}",
        Span::parse);
  }

  private static Span human(ScriptMapping mapping) {
    mapping.allowOnly(List.of("median", "p95"), "of a duration");
    Duration median = required(mapping, "median");
    Duration p95 = required(mapping, "p95");
    if (median.isZero() || p95.compareTo(median) < 0) {
      throw mapping.wrong("'median' must be more than nothing and 'p95' no less than it");
    }
    return new Span.Human(median, p95);
  }

  private static Duration required(ScriptMapping mapping, String key) {
    mapping.requiredNode(key);
    return mapping.parsed(key, "a duration such as 3s", DurationText::parse).orElseThrow();
  }

  /** The steps of a list. */
  static List<Step> steps(Node node, Cast cast) {
    if (!(node instanceof SequenceNode list)) {
      throw new ScriptComplaint(node, "expected a list of steps, such as '- say: Hello'");
    }
    List<Step> steps = list.getValue().stream().map(step -> step(step, cast)).toList();
    for (int i = 0; i < steps.size() - 1; i++) {
      if (steps.get(i) instanceof Go || steps.get(i) instanceof End) {
        throw new ScriptComplaint(
            list.getValue().get(i + 1), "this step is never reached; 'go' and 'end' come last");
      }
    }
    return steps;
  }

  private static Step step(Node node, Cast cast) {
    ScriptMapping mapping = new ScriptMapping(node, "a step");
    List<String> names = StepKind.ALL.stream().map(StepKind::name).toList();
    List<String> given = names.stream().filter(name -> mapping.node(name).isPresent()).toList();
    if (given.size() != 1) {
      throw mapping.wrong(
          given.isEmpty()
              ? "this is no step; " + Nearest.hint(mapping.firstKey(), names)
              : "this is more than one step (" + String.join(", ", given) + "); write one each");
    }
    StepKind kind = StepKind.named(given.get(0));
    mapping.allowOnly(
        ScriptMapping.with(kind.name(), kind.keys()), "of step '" + kind.name() + "'");
    Function<ScriptEntry, Step> reader = kind.reader();
    return reader.apply(new ScriptEntry(mapping, cast));
  }
}
