package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that carry nothing of the chat (protocol notes 3.3). */
class ControlFramesTest {

  @Test
  void anAckOfTheChatIsASuccess() {
    Frame.SubscribeAck ack =
        ack(
            "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}");

    assertThat(ack.success()).isTrue();
    assertThat(ack.topics()).containsExactly("aws/chat");
    assertThat(ack.inWords()).isEqualTo("subscribe ack success");
  }

  @Test
  void anAckWithUnknownMembersAndMoreTopicsIsASuccess() {
    assertThat(
            ack("""
                    {"topic":"aws/subscribe","v":{"a":[1]},"content":{"since":{"t":[{}]},\
                    "topics":["aws/task","aws/chat"],"more":[[]],"status":"success"}}""")
                .success())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"failure\",\"topics\":[\"aws/chat\"]}",
        "{\"status\":\"success\",\"topics\":[\"aws/task\"]}",
        "{\"status\":\"success\",\"topics\":[]}",
        "{\"status\":\"success\",\"topics\":\"aws/chat\"}",
        "{\"status\":\"success\"}",
        "{\"status\":null,\"topics\":[\"aws/chat\"]}",
        "{\"status\":{\"status\":\"success\"},\"topics\":[\"aws/chat\"]}",
        "{\"topics\":[\"aws/chat\"]}",
        "{}",
        "null",
        "[]",
        "\"{\\\"status\\\":\\\"success\\\",\\\"topics\\\":[\\\"aws/chat\\\"]}\""
      })
  void anyOtherAckIsNoSuccess(String content) {
    assertThat(ack("{\"topic\":\"aws/subscribe\",\"content\":" + content + "}").success())
        .isFalse();
  }

  @Test
  void anAckWithoutAStatusSaysSo() {
    assertThat(ack("{\"topic\":\"aws/subscribe\"}").inWords())
        .isEqualTo("subscribe ack without a status");
  }

  @Test
  void aHeartbeatIsAHeartbeat() {
    String text = "{\"topic\":\"aws/heartbeat\"}";

    assertThat(Frames.read(text)).isEqualTo(new Frame.Heartbeat(text));
  }

  @Test
  void aPingHasTheServicesStatus() {
    String text = "{\"topic\":\"aws/ping\",\"statusCode\":200,\"statusContent\":\"OK\"}";

    assertThat(Frames.read(text)).isEqualTo(new Frame.Ping(text, "200", "OK"));
  }

  @Test
  void aMessageWithoutATopicIsAFailure() {
    String text =
        "{\"message\":\"Forbidden\",\"connectionId\":\"Abc123=\",\"requestId\":\"Def456=\"}";

    assertThat(Frames.read(text)).isEqualTo(new Frame.Failure(text, "Forbidden"));
    assertThat(Frames.read(text).inWords()).isEqualTo("failure frame: Forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "",
        "{\"topic\":null}",
        "{\"topic\":{}}",
        "{\"topic\":[\"aws/chat\"]}",
        "{\"message\":{\"a\":1}}",
        " {\"topic\":\"\"} "
      })
  void whatHasNeitherTopicNorMessageIsUnknown(String text) {
    assertThat(Frames.read(text)).isEqualTo(new Frame.Unknown(text, ""));
    assertThat(Frames.read(text).inWords()).isEqualTo("frame without a topic");
  }

  @Test
  void anotherTopicIsNamed() {
    String text = "{\"topic\":\"aws/task\",\"content\":{\"status\":\"success\"}}";

    assertThat(Frames.read(text)).isEqualTo(new Frame.Unknown(text, "aws/task"));
    assertThat(Frames.read(text).inWords()).isEqualTo("frame of topic aws/task");
  }

  @Test
  void aTopicThatIsANumberIsAnUnknownTopic() {
    assertThat(Frames.read("{\"topic\":7}").inWords()).isEqualTo("frame of topic 7");
  }

  private static Frame.SubscribeAck ack(String text) {
    return (Frame.SubscribeAck) Frames.read(text);
  }
}
