package io.connectchat.harness.diagnosis;

import java.util.Locale;

/**
 * A symptom that shows in a conversation.
 *
 * @param evidence in one line: what was seen, of which call, socket or frame, and when
 */
record Sight(Likelihood likelihood, String evidence) {

  static Sight certain(String evidence, Object... values) {
    return new Sight(Likelihood.CERTAIN, String.format(Locale.ROOT, evidence, values));
  }

  static Sight likely(String evidence, Object... values) {
    return new Sight(Likelihood.LIKELY, String.format(Locale.ROOT, evidence, values));
  }

  static Sight possible(String evidence, Object... values) {
    return new Sight(Likelihood.POSSIBLE, String.format(Locale.ROOT, evidence, values));
  }
}
