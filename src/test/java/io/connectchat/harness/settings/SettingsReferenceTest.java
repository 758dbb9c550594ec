package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

  @Test
  void everySettingHasItsRow() {
    assertThat(Settings.reference().lines())
        .hasSize(2 + Known.PLAIN.size() + 1)
        .allMatch(row -> row.matches("\\|[^|]+\\|[^|]+\\|[^|]+\\|[^|]*\\|"))
        .startsWith("| setting | environment | meaning | default |", "|---|---|---|---|")
        .contains(
            "| `chat.thinkTime` | `CHAT_THINK_TIME` | from one message's intended send time to the"
                + " next's | `500ms` |",
            "| `chat.awaitReply` | `CHAT_AWAIT_REPLY` | wait for the other side's answer to each"
                + " message, not only for the echo | `true` on `fake` without a dialogue, else `false` |",
            "| `chat.reports` |  | where runs write, relative to the root (for Maven: only as"
                + " `-Dchat.reports=DIR`) | `reports` |");
  }

  @Test
  void noTwoSettingsShareAName() {
    assertThat(Known.ALL).extracting(Setting::name).doesNotHaveDuplicates();
    assertThat(Known.ALL).extracting(Setting::environmentName).doesNotHaveDuplicates();
    assertThat(Known.limit("socketOpen", "p99").environmentName())
        .isEqualTo("CHAT_SLO_SOCKET_OPEN_P99");
  }
}
