package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Role;
import io.connectchat.mock.text.Nearest;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a script and checks all of it, so that nothing can go wrong in the middle of a chat. */
final class ScriptReader {
  private static final Map<String, Role> ROLES =
      Map.of(
          "agent", Role.AGENT,
          "bot", Role.SYSTEM,
          "custom bot", Role.CUSTOM_BOT,
          "supervisor", Role.SUPERVISOR);

  private final Map<String, Node> picked = new LinkedHashMap<>();
  private final ScriptMapping script;
  private final Cast cast;

  private ScriptReader(Node root) {
    script = new ScriptMapping(root, "a script");
    script.allowOnly(
        List.of("about", "seed", "people", "scenes", "afterwards", "anywhere", "views"),
        "of a script");
    cast = new Cast(people(), Set.copyOf(scenes().keys()));
  }

  /**
   * Reads a script.
   *
   * @param name what the script is called in complaints, such as its file
   * @throws IllegalArgumentException if it is none, with one line that names the line of the
   *     script, what was found and what was expected
   */
  static Script read(String name, String text) {
    try {
      return new ScriptReader(compose(text)).script();
    } catch (ScriptComplaint e) {
      throw e.in(name);
    }
  }

  private static Node compose(String text) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      return Optional.ofNullable(root)
          .orElseThrow(() -> new ScriptComplaint(1, "the script is empty"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ScriptComplaint(
          line,
          "this is no YAML: "
              + e.getProblem()
              + "; a text with ? : # { or , inside {...} must stand in quotes");
    } catch (YAMLException e) {
      throw new ScriptComplaint(1, "this is no YAML: " + e.getMessage());
    }
  }

  private Script script() {
    Map<String, Script.Scene> scenes = new LinkedHashMap<>();
    for (String name : scenes().keys()) {
      scenes.put(name, scene(new ScriptMapping(scenes().requiredNode(name), "a scene")));
    }
    List<Script.Answer> anywhere = answers(script, "anywhere");
    Optional<String> afterwards =
        script.node("afterwards").map(n -> new ScriptEntry(script, cast).scene("afterwards"));
    checkPicked();
    checkReached(scenes.keySet());
    checkRounds(scenes);
    return new Script(
        script.number("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        cast.people(),
        scenes,
        afterwards,
        anywhere,
        Views.of(script));
  }

  private ScriptMapping scenes() {
    ScriptMapping scenes = new ScriptMapping(script.requiredNode("scenes"), "'scenes'");
    if (scenes.keys().isEmpty()) {
      throw scenes.wrong("there must be a scene");
    }
    return scenes;
  }

  private Map<String, Script.Person> people() {
    Map<String, Script.Person> people = new LinkedHashMap<>();
    script
        .node("people")
        .map(node -> new ScriptMapping(node, "'people'"))
        .ifPresent(
            all -> all.keys().forEach(name -> people.put(name, person(all.requiredNode(name)))));
    if (people.containsKey(Script.FLOW) || people.containsKey(Script.CUSTOMER)) {
      throw script.wrong("'flow' and 'customer' are always there; choose other names in 'people'");
    }
    return people;
  }

  private static Script.Person person(Node node) {
    ScriptMapping person = new ScriptMapping(node, "a person");
    person.allowOnly(List.of("role", "name"), "of a person");
    person.requiredNode("role");
    String name = person.requiredText("name");
    if (name.isEmpty() || name.length() > 256) {
      throw person.wrong("'name' must have 1 to 256 characters");
    }
    return new Script.Person(ROLES.get(person.word("role", ROLES.keySet()).orElseThrow()), name);
  }

  private Script.Scene scene(ScriptMapping scene) {
    scene.allowOnly(List.of("do", "answers", "otherwise", "silence"), "of a scene");
    return new Script.Scene(
        steps(scene, "do"), answers(scene, "answers"), steps(scene, "otherwise"), silence(scene));
  }

  private List<Step> steps(ScriptMapping from, String key) {
    return from.node(key).map(node -> ScriptEntry.steps(node, cast)).orElse(List.of());
  }

  private Optional<Script.Silence> silence(ScriptMapping scene) {
    return scene
        .node("silence")
        .map(node -> new ScriptMapping(node, "'silence'"))
        .map(
            silence -> {
              silence.allowOnly(List.of("after", "do"), "of a silence");
              silence.requiredNode("do");
              Span after = new ScriptEntry(silence, cast).requiredSpan("after");
              return new Script.Silence(after, steps(silence, "do"));
            });
  }

  private List<Script.Answer> answers(ScriptMapping from, String key) {
    return from.node(key).map(this::answers).orElse(List.of());
  }

  private List<Script.Answer> answers(Node node) {
    if (!(node instanceof SequenceNode list)) {
      throw new ScriptComplaint(node, "expected a list of answers, each with 'when' and 'do'");
    }
    List<Script.Answer> answers = new ArrayList<>();
    for (Node element : list.getValue()) {
      ScriptMapping answer = new ScriptMapping(element, "an answer");
      answer.allowOnly(List.of("when", "do"), "of an answer");
      answer.requiredNode("do");
      answers.add(new Script.Answer(when(answer.requiredNode("when")), steps(answer, "do")));
    }
    return answers;
  }

  private When when(Node node) {
    if (node instanceof ScalarNode text) {
      return When.text(text.getValue());
    }
    ScriptMapping when = new ScriptMapping(node, "'when'");
    when.allowOnly(When.KEYS, "of 'when'");
    if (when.keys().isEmpty()) {
      throw when.wrong("'when' must say what fits: " + String.join(", ", When.KEYS));
    }
    when.text("picked").ifPresent(option -> picked.put(option, when.requiredNode("picked")));
    return new When(
        when.text("text"),
        when.text("regex").map(regex -> regex(when.requiredNode("regex"), regex)),
        when.text("contentType"),
        when.text("picked"),
        when.text("action"));
  }

  private static Pattern regex(Node node, String regex) {
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw new ScriptComplaint(
          node, "'regex' is no regular expression: " + e.getDescription() + " in '" + regex + "'");
    }
  }

  private void checkPicked() {
    picked.forEach(
        (option, node) -> {
          if (cast.offered().stream().noneMatch(option::equalsIgnoreCase)) {
            throw new ScriptComplaint(
                node,
                "'%s' is offered nowhere in this script; %s"
                    .formatted(
                        option,
                        cast.offered().isEmpty()
                            ? "it has no 'show' with options"
                            : Nearest.hint(option, cast.offered())));
          }
        });
  }

  private void checkReached(Set<String> names) {
    names.stream()
        .skip(1)
        .filter(name -> !cast.reached().contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new ScriptComplaint(
                  scenes().requiredNode(name), "no step leads to scene '" + name + "'");
            });
  }

  /** A scene whose steps lead on by themselves, round and round, would never let anybody speak. */
  private void checkRounds(Map<String, Script.Scene> scenes) {
    Function<Script.Scene, Optional<String>> next =
        scene ->
            scene.steps().stream()
                .filter(Go.class::isInstance)
                .map(step -> ((Go) step).scene())
                .findFirst();
    for (String start : scenes.keySet()) {
      Set<String> passed = new HashSet<>();
      for (Optional<String> at = Optional.of(start);
          at.isPresent();
          at = next.apply(scenes.get(at.get()))) {
        if (!passed.add(at.get())) {
          throw new ScriptComplaint(
              scenes().requiredNode(at.get()),
              "scene '%s' leads back to itself without waiting for the customer"
                  .formatted(at.get()));
        }
      }
    }
  }
}
