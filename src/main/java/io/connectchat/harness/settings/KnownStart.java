package io.connectchat.harness.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The settings of how chats are started; a part of the table of {@link Known}. */
final class KnownStart {
  static final Setting<String> FEEDER =
      new Setting<>(
          "chat.start.feeder",
          Word.any(Shelf.FEEDERS.expected()),
          Default.none("none"),
          "CSV or JSON with a column for each of the `chat.start` settings (and `attributes.KEY`,"
              + " `segmentAttributes.NAME`); customers take its rows in turn");

  static final Setting<List<String>> GATEWAY_PASSES =
      new Setting<>(
          "chat.gatewayPasses",
          new Words(
              "members of StartChatContact such as Attributes, with commas between them",
              "[A-Z][A-Za-z]{3,60}"),
          Default.none("none"),
          "members that the front at `chat.gatewayUrl` passes on although the stock Lambda drops"
              + " them");

  /** In the order of the reference table. */
  static final List<Setting<?>> ALL =
      Stream.<Setting<?>>concat(
              Arrays.stream(StartMember.values()).map(KnownStart::of),
              Stream.of(FEEDER, GATEWAY_PASSES))
          .toList();

  private KnownStart() {}

  static Setting<String> of(StartMember member) {
    return new Setting<>(
        member.setting(), Word.any("a text"), Default.none("none"), member.meaning());
  }
}
