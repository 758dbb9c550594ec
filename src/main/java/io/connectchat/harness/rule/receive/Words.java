package io.connectchat.harness.rule.receive;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with frames and items, in words. */
final class Words {
  private Words() {}

  /** What kind of JSON value this is. */
  static String kind(JsonNode value) {
    return value.isMissingNode()
        ? "absent"
        : "of type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /** The first of some members that an item lacks. */
  static Optional<String> without(Told told, List<String> members) {
    return members.stream()
        .filter(member -> told.text(member).isEmpty())
        .findFirst()
        .map(member -> told.inWords() + " without " + member);
  }
}
