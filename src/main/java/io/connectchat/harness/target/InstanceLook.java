package io.connectchat.harness.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be seen of an instance before it is loaded.
 *
 * @param alias the instance's name
 * @param tags its tags
 */
record InstanceLook(String alias, Map<String, String> tags) {
  private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");
  private static final Set<String> STAGE_KEYS =
      Set.of("env", "environment", "stage", "tier", "account", "class");

  /** Why it looks like production, in a few words; empty when it does not. */
  Optional<String> production() {
    if (hasProductionWord(alias)) {
      return Optional.of("its alias is " + alias);
    }
    return tags.entrySet().stream()
        .filter(InstanceLook::isProduction)
        .findFirst()
        .map(tag -> "it has the tag " + tag.getKey() + "=" + tag.getValue());
  }

  private static boolean isProduction(Map.Entry<String, String> tag) {
    boolean tellsStage = words(tag.getKey()).anyMatch(STAGE_KEYS::contains);
    boolean says = hasProductionWord(tag.getKey()) && !"false".equalsIgnoreCase(tag.getValue());
    return says || (tellsStage && hasProductionWord(tag.getValue()));
  }

  private static boolean hasProductionWord(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    // "non-prod" and "pre-prod" are the usual names of what is not production.
    return !lower.matches(".*\\b(non|not|pre|no)[-_ ]?(prod|production|prd|live)\\b.*")
        && words(lower).anyMatch(PRODUCTION::contains);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
  }
}
