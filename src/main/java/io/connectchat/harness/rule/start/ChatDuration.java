package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-05: a chat lasts from an hour to seven days. */
final class ChatDuration {
  static final Rule RULE =
      Rule.must("START-05", CLIENT, MODEL)
          .title("A chat lasts from an hour to seven days")
          .does("starts a chat with a duration of its own")
          .requires("ChatDurationInMinutes MUST lie between 60 and 10080")
          .from(Source.api("StartChatContact"))
          .check(
              Conduct.ifGiven(
                  "StartChatContact",
                  "/ChatDurationInMinutes",
                  "60 to 10080",
                  minutes ->
                      Conduct.unless(
                          minutes.isInt() && minutes.asInt() >= 60 && minutes.asInt() <= 10_080,
                          "ChatDurationInMinutes " + minutes)));

  private ChatDuration() {}
}
