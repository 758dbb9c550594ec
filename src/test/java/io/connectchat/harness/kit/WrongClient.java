package io.connectchat.harness.kit;

import java.util.Set;

/**
 * One thing that a client does wrong, over real HTTP and WebSockets.
 *
 * @param rule that it breaks
 * @param does in words
 * @param shownBy how the rule sees it
 * @param faults what the fake does beyond the situations, as lines of a fault plan
 * @param script what the client does
 * @param also rules that the same thing cannot but break
 */
record WrongClient(
    String rule, String does, By shownBy, String faults, Script script, Set<String> also) {

  /** How a rule comes to see a misbehaviour. */
  enum By {
    /** The bytes of the client on the wire show it. */
    WIRE("wire"),
    /** The client tells what it shows or logs: nothing on the wire could. */
    TOLD("told");

    private final String word;

    By(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** What a client does, from its start to its end. */
  interface Script {
    void play(Street street) throws Exception;
  }

  static WrongClient breaks(String rule, String does, Script script, String... also) {
    return new WrongClient(rule, does, By.WIRE, "", script, Set.of(also));
  }

  WrongClient told() {
    return new WrongClient(rule, does, By.TOLD, faults, script, also);
  }

  WrongClient with(String fault) {
    return new WrongClient(rule, does, shownBy, faults + "  - {" + fault + "}\n", script, also);
  }
}
