package io.connectchat.harness.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a customer expects to hear; all that is present must hold. Without a content type it is a
 * message, of any.
 *
 * @param contains is in the text, letter case aside
 * @param matches is found in the text, letter case aside
 * @param type the content type
 * @param from who says it, a key of {@link #ROLES}
 */
public record Expectation(
    Optional<String> contains,
    Optional<Pattern> matches,
    Optional<String> type,
    Optional<String> from) {

  /** Who may say something, and as what Amazon Connect has them. */
  static final Map<String, Set<String>> ROLES =
      Map.of(
          "agent", Set.of("AGENT"),
          "system", Set.of("SYSTEM"),
          "bot", Set.of("SYSTEM", "CUSTOM_BOT"),
          "supervisor", Set.of("SUPERVISOR"));

  /** Whether this is it. */
  public boolean fits(Heard heard) {
    return fitsType(heard)
        && from.map(who -> ROLES.get(who).contains(heard.role())).orElse(true)
        && contains.map(part -> lower(heard.text()).contains(lower(part))).orElse(true)
        && matches.map(pattern -> pattern.matcher(heard.text()).find()).orElse(true);
  }

  private boolean fitsType(Heard heard) {
    return type.map(
            wanted ->
                wanted.equals(ContentKind.ATTACHMENT)
                    ? heard.kind() == Heard.Kind.ATTACHMENT
                    : wanted.equals(heard.contentType()))
        .orElse(heard.kind() == Heard.Kind.MESSAGE);
  }

  /** In a few words: {@code a message from agent that contains "Jane"}. */
  public String inWords() {
    String what =
        type.map(ContentKind::nameOf).map(Expectation::withArticle).orElse("a message")
            + from.map(who -> " from " + who).orElse("");
    List<String> said = new ArrayList<>();
    contains.ifPresent(part -> said.add("contains \"" + part + "\""));
    matches.ifPresent(pattern -> said.add("matches \"" + pattern.pattern() + "\""));
    return said.isEmpty() ? what : what + " that " + String.join(" and ", said);
  }

  private static String withArticle(String name) {
    return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
