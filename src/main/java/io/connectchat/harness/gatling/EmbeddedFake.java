package io.connectchat.harness.gatling;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.FakeSettings;
import io.connectchat.harness.settings.TextFile;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;

/** The fake in this process, as the settings want it. */
final class EmbeddedFake {
  /** What the fake calls a plan that has no name; the user knows it by its file. */
  private static final String NAMELESS = "fault plan:";

  private EmbeddedFake() {}

  /**
   * Starts it.
   *
   * @param seed of what its agent draws, and of which faults fire
   * @throws BadSetting naming file and line where script or plan are wrong
   */
  static ConnectChatMock start(FakeSettings settings, long seed) {
    ConnectChatMockBuilder builder = ConnectChatMock.builder().seed(seed).quotas(settings.quotas());
    try {
      builder.agent(settings.agent());
    } catch (IllegalArgumentException e) {
      throw new BadSetting("chat.agent: " + e.getMessage());
    }
    settings.faults().ifPresent(plan -> plan(builder, plan));
    return builder.start();
  }

  private static void plan(ConnectChatMockBuilder builder, TextFile plan) {
    try {
      builder.faults(plan.text());
    } catch (IllegalArgumentException e) {
      String line = e.getMessage();
      throw new BadSetting(
          "chat.faults: "
              + (line.startsWith(NAMELESS)
                  ? plan.name() + ":" + line.substring(NAMELESS.length())
                  : plan.name() + ": " + line));
    }
  }
}
