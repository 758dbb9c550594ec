package io.connectchat.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.mock.ConnectChatMock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassTest {
  private static final Duration PATIENCE = SafetyNet.LIMIT;

  @Test
  void theFakePassesAllThatItCanShow() throws InterruptedException {
    try (ConnectChatMock fake = ConnectChatMock.builder().virtualClock().start()) {
      PassResult result = Places.pass(fake.url(), PATIENCE);

      assertThat(ids(result, Verdict.FAIL)).isEmpty();
      assertThat(ids(result, Verdict.UNKNOWN)).containsExactly("RECV-10", "ORD-05", "THR-04");
      assertThat(result.notes()).isEmpty();
    }
  }

  @Test
  void everyChatIsEnded() throws InterruptedException {
    try (ConnectChatMock fake = ConnectChatMock.builder().virtualClock().start()) {
      PassResult result = Places.pass(fake.url(), PATIENCE);

      assertThat(result.leftOpen()).isEmpty();
      assertThat(result.chats()).isEqualTo(10);
    }
  }

  @Test
  void aPassHoldsAsManyChatsAndSaysAsMuchAsItAnnounces() throws InterruptedException {
    try (ConnectChatMock fake = ConnectChatMock.builder().virtualClock().start();
        Pass pass =
            Pass.of(
                Places.of(fake.url(), PATIENCE),
                RuleBook.standard().rules(Side.SERVICE),
                Set.of())) {
      pass.lookAround();
      int chats = pass.chats();
      // One of them goes out with a start, as the initial message.
      int messages = pass.messages() - 1;

      PassResult result = pass.run();

      assertThat(result.chats()).isEqualTo(chats);
      assertThat(
              result
                  .history()
                  .accepted("SendMessage")
                  .map(call -> call.what().answered().json().path("Id").asText())
                  .distinct())
          .hasSize(messages);
    }
  }

  @Test
  void everyRuleThatIsCheckedHasAProbe() {
    Set<String> provoked =
        Probes.ALL.stream().flatMap(probe -> probe.rules().stream()).collect(Collectors.toSet());

    assertThat(RuleBook.standard().rules(Side.SERVICE))
        .filteredOn(Rule::automatic)
        .extracting(Rule::id)
        .isSubsetOf(provoked);
  }

  private static List<String> ids(PassResult result, Verdict verdict) {
    return result.rulings().stream()
        .filter(ruling -> ruling.outcome().verdict() == verdict)
        .map(Ruling::rule)
        .map(Rule::id)
        .toList();
  }
}
