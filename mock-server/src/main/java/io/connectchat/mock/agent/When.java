package io.connectchat.mock.agent;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the customer must have said for an answer to fit: everything that is given must hold.
 *
 * @param text the whole text, letter case and surrounding blanks aside
 * @param regex found anywhere in the text
 * @param picked the title of an option that was offered
 * @param action the action of an interactive response
 */
record When(
    Optional<String> text,
    Optional<Pattern> regex,
    Optional<String> contentType,
    Optional<String> picked,
    Optional<String> action) {
  static final List<String> KEYS = List.of("text", "regex", "contentType", "picked", "action");

  static When text(String text) {
    return new When(
        Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What was said, with what the regex found in it; empty when this does not fit. */
  Optional<Said> match(Said said) {
    boolean fits =
        text.map(wanted -> same(wanted, said.text())).orElse(true)
            && contentType.map(said.contentType()::equals).orElse(true)
            && picked.map(p -> same(p, said.text()) || same(p, said.action())).orElse(true)
            && action.map(said.action()::equals).orElse(true);
    if (!fits) {
      return Optional.empty();
    }
    return regex.isEmpty() ? Optional.of(said) : find(regex.get().matcher(said.text()), said);
  }

  private static Optional<Said> find(Matcher matcher, Said said) {
    return matcher.find()
        ? Optional.of(
            said.found(
                IntStream.rangeClosed(0, matcher.groupCount())
                    .mapToObj(i -> Optional.ofNullable(matcher.group(i)).orElse(""))
                    .toList()))
        : Optional.empty();
  }

  private static boolean same(String wanted, String given) {
    return wanted.strip().equalsIgnoreCase(given.strip());
  }
}
