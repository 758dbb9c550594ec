package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.judge.Count;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.mock.ConnectChatMock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A budget bounds all that is paid for, by what the service has counted itself. */
class BudgetedRunOnFakeTest {
  @TempDir Path folder;

  private RunOnFake run(String... settings) throws Exception {
    return new RunOnFake(folder, ConnectChatMock.builder().agent("silent"), settings);
  }

  private RunOnFake onAws(String... settings) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                "chat.target", "aws",
                "chat.instanceId", "staging-id",
                "chat.contactFlowId", "flow",
                "chat.allowedInstances", "staging-id",
                "chat.confirmInstance", "staging-id",
                "chat.pacing", "off",
                "chat.exceedQuotas", "SendMessage,concurrentChats"));
    all.addAll(List.of(settings));
    return run(all.toArray(String[]::new));
  }

  @Test
  void ofABudgetOfMessagesTheFirstCustomerHasOneAndTheRunTheRest() throws Exception {
    try (RunOnFake run = onAws("chat.messages", "40", "chat.budget.messages", "100")) {
      run.customers(5);

      assertThat(run.calls("SendMessage")).isEqualTo(100);
      assertThat(run.evidence().sums().of(Count.SENT)).isEqualTo(99);
      assertThat(run.usedUp())
          .isEqualTo(
              "the budget is used up: chat.budget.messages=100 (1 of it by the first customer)");
      assertThat(run.openContacts()).isZero();
    }
  }

  @Test
  void ofABudgetOfChatsTheFirstCustomerHasOneAndTheRunTheRest() throws Exception {
    try (RunOnFake run = onAws("chat.messages", "1", "chat.budget.chats", "4")) {
      run.customers(7);

      assertThat(run.calls("StartChatContact")).isEqualTo(4);
      assertThat(run.usedUp())
          .isEqualTo("the budget is used up: chat.budget.chats=4 (1 of it by the first customer)");
      assertThat(run.openContacts()).isZero();
    }
  }

  @Test
  void initialMessagesCountAsWellAlsoThatOfTheFirstCustomer() throws Exception {
    try (RunOnFake run =
        onAws(
            "chat.messages", "9",
            "chat.budget.messages", "20",
            "chat.start.initialMessage", "Hello")) {
      run.customers(3);

      assertThat(run.calls("StartChatContact")).isEqualTo(4);
      assertThat(run.calls("SendMessage")).as("and four with the starts").isEqualTo(16);
    }
  }

  @Test
  void dollarsPayForTheFirstCustomersMessageToo() throws Exception {
    try (RunOnFake run = onAws("chat.messages", "40", "chat.budget.usd", "0.30")) {
      run.customers(2);

      assertThat(run.calls("SendMessage")).as("at a cent each").isEqualTo(30);
    }
  }

  @Test
  void whereThereIsNoFirstCustomerTheRunHasAllOfIt() throws Exception {
    try (RunOnFake run = run("chat.messages", "40", "chat.budget.messages", "100")) {
      run.customers(5);

      assertThat(run.calls("SendMessage")).isEqualTo(100);
      assertThat(run.usedUp()).isEqualTo("the budget is used up: chat.budget.messages=100");
    }
  }

  @Test
  void aBudgetThatDoesNotPayTheFirstCustomerIsRefusedBeforeItsStart() {
    try (ConnectChatMock fake = ConnectChatMock.start()) {
      assertThatThrownBy(
              () ->
                  onAws(
                      "chat.endpoint", fake.url().toString(),
                      "chat.budget.messages", "1",
                      "chat.start.initialMessage", "Hello"))
          .isInstanceOf(BadSetting.class)
          .hasMessage(
              "the budget is used up: chat.budget.messages=1; that is not enough for the first"
                  + " customer, who tries the door before the run");
      assertThat(fake.journal())
          .noneMatch(entry -> entry.operation().filter("StartChatContact"::equals).isPresent());
    }
  }
}
