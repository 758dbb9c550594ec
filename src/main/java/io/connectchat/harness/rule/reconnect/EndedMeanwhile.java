package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.time.Duration;

/** RECON-02: A 403 on reconnect means that the chat has ended. */
final class EndedMeanwhile {
  /** A call that began so soon after the answer may have been on its way before it came. */
  private static final long CROSSING = Duration.ofSeconds(1).toNanos();

  static final Rule RULE =
      Rule.should("RECON-02", CLIENT, SDK)
          .title("A 403 on reconnect means that the chat has ended")
          .does("reconnects to a chat that has ended meanwhile")
          .requires("the client SHOULD take the chat for ended")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 252))
          .check(
              Check.counting(
                  "403 to a CreateParticipantConnection of a chat that was connected before",
                  (history, tally) ->
                      Conduct.refusedWith(history, 403)
                          .filter(
                              seen -> seen.what().operation().equals("CreateParticipantConnection"))
                          .filter(Facts::bearsItsToken)
                          .filter(
                              seen ->
                                  seen.session().accepted("CreateParticipantConnection").stream()
                                      .anyMatch(made -> made.nanos() < seen.what().startNanos()))
                          .forEach(
                              seen ->
                                  tally.judge(
                                      "no call of this chat any more",
                                      Conduct.participantCalls(history)
                                          .filter(
                                              next ->
                                                  next.session() == seen.session()
                                                      && next.what().startNanos()
                                                          > seen.what().nanos() + CROSSING)
                                          .findFirst()
                                          .map(next -> next.what().operation()),
                                      seen))));

  private EndedMeanwhile() {}
}
