package io.connectchat.harness.gatling;

import io.connectchat.harness.dialogue.Texts;
import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.settings.Settings;

/** What customers say by themselves: whose message it is, and a text that the seed picks. */
record Wording(Texts texts, long seed) {

  /**
   * As the settings have it.
   *
   * @throws io.connectchat.harness.settings.BadSetting if the user's file of texts is wrong
   */
  static Wording of(Settings settings) {
    return new Wording(settings.texts().map(Texts::of).orElseGet(Texts::corpus), settings.seed());
  }

  /**
   * @param customer from 1
   * @param message from 1
   * @param intendedMillis when it was meant to be sent, since 1970
   */
  String say(String run, int customer, int message, long intendedMillis) {
    StringBuilder begun = new StringBuilder(Proof.LONGEST + 80);
    Proof.of(run, customer, message, intendedMillis).appendTo(begun);
    return texts.say(begun, seed, customer, message);
  }
}
