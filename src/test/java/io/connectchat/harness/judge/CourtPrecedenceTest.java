package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.CourtTest.assertRuled;
import static io.connectchat.harness.judge.Shown.nothing;
import static io.connectchat.harness.judge.Shown.tenGoodMessages;
import static io.connectchat.harness.rule.Verdict.FAIL;
import static io.connectchat.harness.rule.Verdict.UNKNOWN;

import io.connectchat.harness.latency.Leg;
import org.junit.jupiter.api.Test;

/**
 * A breach outweighs what makes a run unknown, which outweighs a failure, which outweighs a gap.
 */
class CourtPrecedenceTest {
  private static final String LOSS =
      "1 of 10 accepted messages did not come back on the customer's socket";
  private static final String FAILED = "1 of 3 customers could not finish the chat";
  private static final String UNREAD = "1 transcript that could not be read: 404";

  @Test
  void aBreachOfAnInterruptedRunIsABreach() {
    assertRuled(
        tenGoodMessages().count(Count.UNDELIVERED, 1).interrupted("Ctrl-C").rule(),
        FAIL,
        LOSS,
        "Ctrl-C");
  }

  @Test
  void aFailureInAnInterruptedRunProvesNothing() {
    assertRuled(failed().interrupted("Ctrl-C").rule(), UNKNOWN, "Ctrl-C", FAILED);
  }

  @Test
  void customersThatFailedBeforeAnythingWasSentProveNothing() {
    assertRuled(
        nothing().customers(new Customers(3, 2, 1, 0, 3)).rule(),
        UNKNOWN,
        "no message was sent",
        FAILED);
  }

  @Test
  void aFailureOutweighsAGap() {
    assertRuled(failed().transcriptAsked().unread("404").rule(), FAIL, FAILED, UNREAD);
  }

  @Test
  void reasonsStandInTheOrderOfTheirWeight() {
    assertRuled(
        failed()
            .count(Count.UNDELIVERED, 1)
            .interrupted("Ctrl-C")
            .transcriptAsked()
            .unread("404")
            .rule(),
        FAIL,
        LOSS,
        "Ctrl-C",
        FAILED,
        UNREAD);
  }

  @Test
  void whoeverWasOnlyCutOffHasNotFailed() {
    assertRuled(
        tenGoodMessages().customers(new Customers(3, 1, 2, 2, 3)).interrupted("Ctrl-C").rule(),
        UNKNOWN,
        "Ctrl-C");
  }

  @Test
  void aBreachOutweighsASaturatedGenerator() {
    assertRuled(
        tenGoodMessages()
            .count(Count.DUPLICATED, 1)
            .echoIn(1)
            .limit(Leg.ECHO, "p99", 1)
            .saturated()
            .rule(),
        FAIL,
        "1 frame delivered more than once on the same socket",
        "no limit can be judged: this process stood still for 250 ms (bound: 100 ms); look for"
            + " long garbage collections (-Xlog:gc), give more heap (-Xmx)");
  }

  @Test
  void customersWhoseChatWasEndedEarlyAreToldApart() {
    assertRuled(
        tenGoodMessages().customers(new Customers(3, 1, 2, 0, 3, 0, 1)).rule(),
        FAIL,
        "2 of 3 customers could not finish the chat,"
            + " 1 of these since it was ended early (chat.ended)");
  }

  private static Shown failed() {
    return tenGoodMessages().customers(new Customers(3, 2, 1, 0, 3));
  }
}
