package io.connectchat.harness.cli;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Section;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that somebody has chosen.
 *
 * @param ids ids of rules; none and no section: all
 * @param sections names of sections, such as {@code send}
 */
record RuleChoice(List<String> ids, List<String> sections) {

  /**
   * The chosen ones of some rules.
   *
   * @throws IllegalArgumentException in one line, when an id or a section is unknown
   */
  List<Rule> of(List<Rule> rules, RuleBook book) {
    Set<String> wanted = new HashSet<>();
    ids.forEach(id -> wanted.add(known(id.toUpperCase(Locale.ROOT), rules, book)));
    Set<Section> parts = sections.stream().map(RuleChoice::section).collect(Collectors.toSet());
    return ids.isEmpty() && sections.isEmpty()
        ? rules
        : rules.stream()
            .filter(rule -> wanted.contains(rule.id()) || parts.contains(rule.section()))
            .toList();
  }

  private static String known(String id, List<Rule> rules, RuleBook book) {
    if (book.find(id).isEmpty()) {
      throw new IllegalArgumentException("there is no rule " + id + RuleBook.of(rules).nearest(id));
    }
    if (rules.stream().noneMatch(rule -> rule.id().equals(id))) {
      throw new IllegalArgumentException(
          id + " binds clients, and this command judges services; see client-conformance");
    }
    return id;
  }

  private static Section section(String name) {
    return Arrays.stream(Section.values())
        .filter(
            section ->
                section.name().equalsIgnoreCase(name) || section.prefix().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no section "
                        + name
                        + "; there are "
                        + Arrays.stream(Section.values())
                            .map(section -> section.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }
}
