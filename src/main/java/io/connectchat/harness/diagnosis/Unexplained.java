package io.connectchat.harness.diagnosis;

/**
 * A rule that was broken in conversations that show no symptom that would explain it.
 *
 * @param rule its id; {@code STEP} where a customer could not go on
 * @param conversation the name of the first such conversation
 * @param conversations how many there are
 */
public record Unexplained(String rule, String conversation, int conversations) {

  Unexplained more() {
    return new Unexplained(rule, conversation, conversations + 1);
  }
}
