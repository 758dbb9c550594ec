package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.probe.Pass;
import io.connectchat.harness.probe.Place;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Safety;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.target.OpenChats;
import io.connectchat.mock.ConnectChatMock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pass over a real instance goes through the same door as a run, and leaves a ledger. */
class ProbedPlaceTest {
  private final Map<String, String> given =
      new HashMap<>(
          Map.of(
              "chat.target", "aws",
              "chat.instanceId", "inst",
              "chat.contactFlowId", "flow",
              "chat.confirmInstance", "inst",
              "chat.budget.chats", "100"));

  @TempDir private Path reports;

  @Test
  void theGuardStandsBeforeAPass() {
    URI fake = URI.create("http://127.0.0.1:1");
    assertThatThrownBy(() -> place(fake))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("chat.allowedInstances: inst is not among the instances");

    given.remove("chat.target");
    URI amazon = URI.create("https://connect.eu-central-1.amazonaws.com");
    assertThatThrownBy(() -> place(amazon))
        .as("Amazon Connect itself, whatever the target is called")
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("chat.allowedInstances: inst is not among the instances");
  }

  @Test
  void eachChatOfAPassIsWrittenDownAndMarkedAndEnds() throws Exception {
    given.put("chat.allowedInstances", "inst");
    RuleBook book = RuleBook.standard();
    List<Rule> rules =
        book.rules(Side.SERVICE).stream().filter(rule -> rule.id().equals("SEND-03")).toList();
    assertThat(rules).hasSize(1);
    try (ConnectChatMock fake = ConnectChatMock.builder().start();
        Pass pass = Pass.of(place(fake.url()), rules, Set.of("SEND-03"))) {
      pass.run();
    }

    Path folder;
    try (Stream<Path> folders = Files.list(reports)) {
      folder = folders.findFirst().orElseThrow();
    }
    OpenChats left = OpenChats.read(folder);
    assertThat(left.run().target()).isEqualTo("aws");
    assertThat(left.ended()).isNotEmpty();
    assertThat(left.contacts()).isEmpty();
    assertThat(left.unanswered()).isEmpty();
    assertThat(Files.readString(folder.resolve("ledger.jsonl")))
        .contains("connectChatRun\\\":\\\"" + left.run().run());
  }

  @Test
  void aPassBeyondTheBudgetIsRefused() {
    assertThatThrownBy(() -> ProbedPlace.withinBudget(bounded(5, 100, 10), 6, 1))
        .isInstanceOf(BadSetting.class)
        .hasMessage("chat.budget.chats: this pass starts 6 chats");
    assertThatThrownBy(() -> ProbedPlace.withinBudget(bounded(5, 100, 10), 5, 101))
        .hasMessage("chat.budget.messages: this pass sends 101 messages");
    assertThatThrownBy(() -> ProbedPlace.withinBudget(bounded(5, 1000, 1), 5, 101))
        .hasMessage("chat.budget.usd: this pass costs 1.01 and answers");
    ProbedPlace.withinBudget(bounded(5, 100, 1), 5, 100);
  }

  @Test
  void aRecordingBeyondTheBudgetIsRefusedBeforeItsFirstChat() {
    StringWriter said = new StringWriter();
    Path out = reports.resolve("instance.jsonl");
    System.setProperty("chat.budget.chats", "3");
    try (ConnectChatMock fake = ConnectChatMock.start()) {
      int code =
          Main.commandLine()
              .setErr(new PrintWriter(said))
              .execute("record", "--endpoint", fake.url().toString(), "--out", out.toString());

      assertThat(code).isEqualTo(3);
      assertThat(said.toString())
          .hasLineCount(1)
          .startsWith("connect-chat record: chat.budget.chats: this pass starts ");
      assertThat(fake.journal()).isEmpty();
      assertThat(out).doesNotExist();
    } finally {
      System.clearProperty("chat.budget.chats");
    }
  }

  private static Safety bounded(long chats, long messages, double usd) {
    return new Safety(
        List.of(),
        "",
        "",
        OptionalLong.of(chats),
        OptionalLong.of(messages),
        OptionalDouble.of(usd),
        true,
        List.of());
  }

  private Place place(URI url) {
    given.put("chat.reports", reports.toString());
    return ProbedPlace.of(url, Optional.empty(), SettingsSources.of(given, Map.of(), Path.of("")));
  }
}
