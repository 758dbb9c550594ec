package io.connectchat.harness.rule;

import java.util.List;

/**
 * Something that is documented, or known to be unknown, about a customer's chat.
 *
 * @param section the heading that it stands under
 * @param tag how it is known
 * @param rules ids of the rules that judge it; empty where there are none
 * @param reason why there is no rule; empty where there are some
 * @param words what is stated
 */
public record Statement(String section, Tag tag, List<String> rules, String reason, String words) {
  /** A statement has rules or a reason, never neither. */
  public Statement {
    rules = List.copyOf(rules);
    if (rules.isEmpty() == reason.isBlank()) {
      throw new IllegalArgumentException(
          "\"" + words + "\" needs rules, or a reason why it has none");
    }
  }
}
