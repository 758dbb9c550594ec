package io.connectchat.harness.subject;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One thing that a client does wrong.
 *
 * @param rule that it breaks
 * @param does in words
 * @param also rules that the same thing cannot but break
 */
record Misbehaviour(String rule, String does, Consumer<GoodClient> change, Set<String> also) {

  static Misbehaviour breaks(
      String rule, String does, Consumer<GoodClient> change, String... also) {
    return new Misbehaviour(rule, does, change, new HashSet<>(Arrays.asList(also)));
  }
}
