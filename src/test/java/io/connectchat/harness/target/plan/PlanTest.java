package io.connectchat.harness.target.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
  private final Map<String, String> given =
      new HashMap<>(
          Map.of(
              "chat.messages", "3",
              "chat.thinkTime", "3s",
              "chat.awaitReply", "true",
              "chat.transcript", "false"));

  @Test
  void anOpenLoadAsksForEachCallAtItsRate() {
    given.put("chat.arrivalRate", "2");
    given.put("chat.rampUp", "1m");
    given.put("chat.duration", "10m");
    Plan plan = plan();

    assertThat(plan.chats()).isEqualTo(1_140);
    assertThat(plan.chatSeconds()).isEqualTo(8);
    assertThat(plan.atOnce()).isEqualTo(16);
    assertThat(plan.rows())
        .extracting(row -> row.bucket().name(), Row::perSecond, Row::calls)
        .containsExactly(
            tuple("StartChatContact", 2.0, 1_140.0),
            tuple("CreateParticipantConnection", 2.0, 1_140.0),
            tuple("SendMessage", 6.0, 3_420.0),
            tuple("DisconnectParticipant", 2.0, 1_140.0));
    assertThat(plan.binding().orElseThrow().bucket().name()).isEqualTo("DisconnectParticipant");
    assertThat(plan.exceeded()).isEmpty();
  }

  @Test
  void whatIsOverItsQuotaIsNamed() {
    given.put("chat.customers", "800");
    given.put("chat.rampUp", "1m");
    given.put("chat.messages", "30");
    given.put("chat.thinkTime", "10s");

    assertThat(plan().exceeded())
        .containsExactly(
            "StartChatContact",
            "CreateParticipantConnection",
            "SendMessage",
            "DisconnectParticipant",
            "concurrentChats");
  }

  @Test
  void thePriceCountsBothSidesAndIsARange() {
    given.put("chat.customers", "100");
    Plan plan = plan();

    assertThat(plan.sent()).isEqualTo(300);
    assertThat(plan.answers()).isEqualTo(300);
    assertThat(plan.lowestUsd()).isEqualTo(2.4, within(1e-9));
    assertThat(plan.highestUsd()).isEqualTo(6.0, within(1e-9));
    assertThat(PlanText.lines(plan))
        .contains(
            "price      2.40 to 6.00 US dollars (0.004 to 0.010 a message, sent or received)",
            "           0.225 US dollars on top if a Lex bot hears all that is sent (0.00075 a"
                + " request)");
  }

  @Test
  void theShortestLegalTimeIsThatOfTheTightestBucketAndAChat() {
    given.put("chat.customers", "305");
    given.put("chat.rampUp", "0s");
    Plan plan = plan();

    // 305 disconnects, five of them at once, three a second; then the last chat.
    assertThat(plan.leastSeconds()).isEqualTo(100 + 8, within(1e-9));
  }

  @Test
  void anAccountsOwnQuotasAreHeldAgainst() {
    given.put("chat.arrivalRate", "4");
    given.put("chat.duration", "1m");
    Quotas raised =
        Quotas.published().applied(Map.of("DisconnectParticipant", 10.0), Optional.empty());

    assertThat(plan().exceeded()).contains("DisconnectParticipant");
    assertThat(Plan.of(settings(), raised).exceeded()).doesNotContain("DisconnectParticipant");
  }

  @Test
  void aLoadInStagesCountsWhatEachBrings() {
    given.put("chat.load", "capacity");
    given.put("chat.capacity.from", "1");
    given.put("chat.capacity.to", "3");
    given.put("chat.capacity.step", "1");
    given.put("chat.capacity.hold", "10s");

    assertThat(plan().chats()).isEqualTo(60);
  }

  @Test
  void thePageSaysWhatToAskAwsFor() {
    given.put("chat.arrivalRate", "4");
    given.put("chat.duration", "1m");

    List<String> lines = PlanText.lines(plan());

    assertThat(lines)
        .contains(
            "binds      DisconnectParticipant: 133 % of its quota",
            "ask AWS    to raise DisconnectParticipant to 5 a second (instance)");
  }

  private Plan plan() {
    return Plan.of(settings(), Quotas.published());
  }

  private Settings settings() {
    return Settings.load(SettingsSources.of(given, Map.of(), Path.of("")), "PlanTest", Map.of());
  }

  @Test
  void aBudgetThatTheRunAndItsFirstCustomerNeedMoreThanIsNamed() {
    given.put("chat.customers", "20");
    given.put("chat.budget.chats", "20");
    given.put("chat.budget.messages", "60");
    given.put("chat.budget.usd", "1.2");
    assertThat(shortfall()).isEmpty();

    given.put("chat.target", "aws");
    given.put("chat.instanceId", "an-instance");
    given.put("chat.contactFlowId", "a-flow");
    assertThat(shortfall())
        .containsExactly(
            "chat.budget.chats=20 will end the run early: it would start 20, and the first customer"
                + " 1 more",
            "chat.budget.messages=60 will end the run early: it would send 60, and the first"
                + " customer 1 more",
            "chat.budget.usd=1.2 may end the run early: at the highest known price it costs 1.21");

    given.put("chat.start.initialMessage", "Hello");
    assertThat(shortfall())
        .contains(
            "chat.budget.messages=60 will end the run early: it would send 80, and the first"
                + " customer 2 more");

    given.put("chat.budget.chats", "21");
    given.put("chat.budget.messages", "82");
    given.put("chat.budget.usd", "1.62");
    assertThat(shortfall()).isEmpty();
  }

  private List<String> shortfall() {
    return Shortfall.lines(plan(), settings());
  }
}
