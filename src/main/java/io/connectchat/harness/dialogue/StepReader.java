package io.connectchat.harness.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads one step of a dialogue: a word such as {@code leave}, or a key such as {@code say}. */
final class StepReader {
  private static final List<String> WORDS =
      List.of("type", "read", "reconnect", "leave", "abandon");
  private static final List<String> KEYS =
      List.of("say", "expect", "within", "pick", "attach", "think", "wait");
  private static final List<String> EXPECT =
      List.of("contains", "matches", "type", "from", "within");
  private static final List<String> ATTACH = List.of("name", "type", "size");

  /** Amazon Connect's limit on a chat message; source: its quotas page. */
  private static final int LONGEST_TEXT = 1_024;

  private static final int LARGEST_FILE = 20 * 1_024 * 1_024;
  private static final int USUAL_FILE = 10 * 1_024;

  private StepReader() {}

  static DialogueStep step(Yaml entry) {
    if (entry.isText()) {
      return word(entry);
    }
    Map<String, Yaml> keys = entry.mapping(Stream.concat(KEYS.stream(), WORDS.stream()).toList());
    List<String> acts = keys.keySet().stream().filter(key -> !key.equals("within")).toList();
    if (acts.size() != 1) {
      throw entry.wrong(
          acts.isEmpty()
              ? "'within' alone says nothing; expected 'expect' beside it"
              : "expected one thing in a step, got %s; begin each with a dash of its own"
                  .formatted(String.join(" and ", acts)));
    }
    String act = acts.get(0);
    if (keys.containsKey("within") && !act.equals("expect")) {
      throw keys.get("within").wrong("'within' goes with 'expect' only");
    }
    Optional<Duration> within = Optional.ofNullable(keys.get("within")).map(Values::time);
    return step(act, keys.get(act), within);
  }

  private static DialogueStep word(Yaml entry) {
    return step(entry.word(all(), "step"), entry, Optional.empty());
  }

  private static DialogueStep step(String act, Yaml value, Optional<Duration> within) {
    int line = value.line();
    return switch (act) {
      case "say" -> new DialogueStep.Say(line, texts(value));
      case "expect" -> expect(value, within);
      case "pick" -> new DialogueStep.Pick(line, some(value));
      case "attach" -> attach(value);
      case "think", "wait" -> new DialogueStep.Pause(line, Values.span(value));
      case "type" -> new DialogueStep.Type(line);
      case "read" -> new DialogueStep.Read(line);
      case "reconnect" -> new DialogueStep.Reconnect(line);
      case "leave" -> new DialogueStep.Leave(line);
      case "abandon" -> new DialogueStep.Abandon(line);
      default -> throw new IllegalStateException(act);
    };
  }

  private static List<String> all() {
    return Stream.concat(WORDS.stream(), KEYS.stream().filter(key -> !key.equals("within")))
        .toList();
  }

  private static List<String> texts(Yaml value) {
    List<Yaml> texts = value.isList() ? value.list("a text") : List.of(value);
    if (texts.isEmpty()) {
      throw value.wrong("expected at least one text to say");
    }
    return texts.stream().map(StepReader::some).toList();
  }

  private static String some(Yaml value) {
    return value.parsed(
        "a text of 1 to " + LONGEST_TEXT + " characters",
        text -> Optional.of(text).filter(t -> !t.isBlank() && characters(t) <= LONGEST_TEXT));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static DialogueStep expect(Yaml value, Optional<Duration> within) {
    if (value.isText()) {
      Expectation part =
          new Expectation(
              Optional.of(some(value)), Optional.empty(), Optional.empty(), Optional.empty());
      return new DialogueStep.Expect(value.line(), part, within);
    }
    Map<String, Yaml> of = value.mapping(EXPECT);
    Expectation expectation =
        new Expectation(
            Optional.ofNullable(of.get("contains")).map(StepReader::some),
            Optional.ofNullable(of.get("matches")).map(StepReader::pattern),
            Optional.ofNullable(of.get("type")).map(StepReader::type),
            Optional.ofNullable(of.get("from"))
                .map(
                    who ->
                        who.word(Expectation.ROLES.keySet().stream().sorted().toList(), "role")));
    if (of.isEmpty() || of.keySet().equals(java.util.Set.of("within"))) {
      throw value.wrong("expected what is to come: contains, matches, type or from");
    }
    return new DialogueStep.Expect(
        value.line(),
        expectation,
        within.or(() -> Optional.ofNullable(of.get("within")).map(Values::time)));
  }

  private static String type(Yaml value) {
    return ContentKind.of(value.text())
        .orElseGet(() -> value.word(ContentKind.known(), "content type"));
  }

  private static Pattern pattern(Yaml value) {
    try {
      return Pattern.compile(value.text(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw value.wrong(
          "expected a regular expression for 'matches', got '%s': %s"
              .formatted(value.text(), e.getDescription()));
    }
  }

  private static DialogueStep attach(Yaml value) {
    if (value.isText()) {
      return new DialogueStep.Attach(value.line(), some(value), "text/plain", USUAL_FILE);
    }
    Map<String, Yaml> of = value.mapping(ATTACH);
    if (!of.containsKey("name")) {
      throw value.wrong("'name' of the file to attach is missing");
    }
    return new DialogueStep.Attach(
        value.line(),
        some(of.get("name")),
        Optional.ofNullable(of.get("type")).map(StepReader::some).orElse("text/plain"),
        Optional.ofNullable(of.get("size"))
            .map(size -> Values.size(size, LARGEST_FILE))
            .orElse(USUAL_FILE));
  }
}
