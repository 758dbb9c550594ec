package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.FakeSettings;
import io.connectchat.harness.settings.TextFile;
import io.connectchat.mock.ConnectChatMock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedFakeTest {

  @Test
  void aScriptThatThereIsNotIsNamedBeforeAnythingStarts() {
    assertThatThrownBy(() -> start("script:banc", ""))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("chat.agent: agent 'script:banc': there is no such file;");
  }

  @Test
  void whatIsWrongWithAFaultPlanIsToldByItsFileAndLine() {
    assertThatThrownBy(() -> start("echo", "faults:\n  - {fault: dorp, of: echo, every: 2}\n"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("chat.faults: mine.yaml:2: ")
        .hasMessageContaining("drop");
  }

  @Test
  void theFakeStartsWithItsPlan() {
    try (ConnectChatMock fake = start("silent", "faults:\n  - {fault: drop, of: echo, every: 2}")) {
      assertThat(fake.url()).hasHost("127.0.0.1");
    }
  }

  private static ConnectChatMock start(String agent, String plan) {
    Optional<TextFile> faults =
        plan.isEmpty() ? Optional.empty() : Optional.of(new TextFile("mine.yaml", plan));
    return EmbeddedFake.start(new FakeSettings(agent, faults, "off"), 7);
  }
}
