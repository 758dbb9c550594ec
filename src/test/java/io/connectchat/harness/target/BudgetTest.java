package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void theLastChatOfABudgetIsTakenAndTheNextIsNot() {
    Budget budget =
        new Budget(OptionalLong.of(2), OptionalLong.empty(), OptionalDouble.empty(), 0.01);

    assertThat(budget.takeChat()).isTrue();
    assertThat(budget.takeChat()).isTrue();
    assertThat(budget.usedUp()).isEmpty();
    assertThat(budget.takeChat()).isFalse();
    assertThat(budget.usedUp()).contains("the budget is used up: chat.budget.chats=2");
  }

  @Test
  void afterOneBoundIsReachedNothingIsTakenAnyMore() {
    Budget budget = new Budget(OptionalLong.of(9), OptionalLong.of(1), OptionalDouble.empty(), 0);
    budget.takeMessage();
    budget.takeMessage();

    assertThat(budget.takeChat()).isFalse();
    assertThat(budget.usedUp()).contains("the budget is used up: chat.budget.messages=1");
  }

  @Test
  void dollarsAreSpentOnMessagesSentAndReceived() {
    Budget budget =
        new Budget(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.of(0.03), 0.01);

    assertThat(budget.takeMessage()).isTrue();
    budget.received();
    assertThat(budget.takeMessage()).isTrue();
    assertThat(budget.takeMessage()).isFalse();
    assertThat(budget.spentUsd()).isEqualTo(0.03);
    assertThat(budget.usedUp()).contains("the budget is used up: chat.budget.usd=0.03");
  }

  @Test
  void withoutABudgetEverythingIsTaken() {
    Budget budget = Budget.unlimited();

    assertThat(budget.takeChat()).isTrue();
    assertThat(budget.takeMessage()).isTrue();
    assertThat(budget.usedUp()).isEmpty();
  }
}
