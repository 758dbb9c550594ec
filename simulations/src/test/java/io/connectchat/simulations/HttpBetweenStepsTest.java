package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.JournalEntry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpBetweenStepsTest {
  @TempDir Path temp;

  @Test
  void gatlingsOwnStepsMixWithOursAndItsAssertionsWorkOnBoth() throws Exception {
    try (ConnectChatMock fake = ConnectChatMock.start()) {
      GatlingProcess run =
          GatlingProcess.start(
              HttpBetweenStepsSimulation.class,
              temp.resolve("reports"),
              "chat.endpoint=" + fake.url());

      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(Sums.count(run.verdict().path("messages"), "echoed")).isEqualTo(15);
      assertThat(run.output())
          .contains("message echo: count of failed events is 0.0 : true")
          .contains("look at the shop: count of successful events is 15.0 : true");
      assertThat(fake.journal())
          .filteredOn(entry -> entry.kind() == JournalEntry.Kind.CALL)
          .filteredOn(entry -> entry.operation().filter("SendMessage"::equals).isPresent())
          .hasSize(15);
    }
  }
}
