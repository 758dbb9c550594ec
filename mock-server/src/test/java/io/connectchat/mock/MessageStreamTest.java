package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams to topics: what a subscriber of Amazon SNS would get, shown by an admin call. */
class MessageStreamTest {
  private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:chat";

  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final SdkCustomer.Chat chat = customer.chat();

  @AfterEach
  void close() {
    chat.close();
    customer.close();
    mock.close();
  }

  @Test
  void whatIsSaidIsPublishedAsTheFrameSaysItWithAttributesToFilterBy() {
    stream(TOPIC, "t");
    String id = chat.send("help").id();
    JsonNode frame = chat.frames().nextItem();
    chat.frames().nextItem();
    JsonNode notification = published("").get(0);
    assertThat(notification.get("Type").textValue()).isEqualTo("Notification");
    assertThat(notification.get("TopicArn").textValue()).isEqualTo(TOPIC);
    JsonNode message = Frames.parse(notification.get("Message").textValue());
    assertThat(message.get("Id").textValue()).isEqualTo(id);
    assertThat(message).isEqualTo(frame);
    assertThat(attribute(notification, "InitialContactId")).isEqualTo(chat.start().contactId());
    assertThat(attribute(notification, "ContactId")).isEqualTo(chat.start().contactId());
    assertThat(attribute(notification, "InstanceId")).isEqualTo(SdkCustomer.INSTANCE);
    assertThat(attribute(notification, "Type")).isEqualTo("MESSAGE");
    assertThat(attribute(notification, "ContentType")).isEqualTo("text/plain");
    assertThat(attribute(notification, "MessageVisibility")).isEqualTo("ALL");
    assertThat(attribute(notification, "ParticipantRole")).isEqualTo("CUSTOMER");
    assertThat(attribute(notification, "AccountId")).hasSize(12);
  }

  @Test
  void everyTopicGetsItsOwnAndAStoppedStreamGetsNoMore() {
    String first = stream(TOPIC, "one");
    stream(TOPIC + "2", "two");
    chat.send("to both");
    chat.frames().nextItems(2);
    customer
        .connect()
        .stopContactStreaming(
            r ->
                r.instanceId(SdkCustomer.INSTANCE)
                    .contactId(chat.start().contactId())
                    .streamingId(first));
    chat.send("to one");
    chat.frames().nextItems(2);
    assertThat(contents(published("?topic=" + TOPIC)))
        .containsExactly("to both", "You said: to both");
    assertThat(contents(published("?topic=" + TOPIC + "2")))
        .containsExactly("to both", "You said: to both", "to one", "You said: to one");
    assertThat(published("?topic=arn:aws:sns:us-east-1:123456789012:none")).isEmpty();
  }

  @Test
  void eventsArePublishedUpToTheEndWhichHasNoParticipant() {
    stream(TOPIC, "t");
    chat.disconnect();
    chat.frames().nextItems(2);
    List<JsonNode> published = published("");
    assertThat(published)
        .extracting(n -> attribute(n, "ContentType"))
        .extracting(type -> type.substring(type.lastIndexOf("event.")))
        .containsExactly("event.participant.left", "event.chat.ended");
    assertThat(published.get(1).get("MessageAttributes").has("ParticipantRole")).isFalse();
  }

  @Test
  void streamOfARepeatedClientTokenIsTheSameAndPublishesOnce() {
    assertThat(stream(TOPIC, "t")).isEqualTo(stream(TOPIC, "t"));
    chat.send("once");
    chat.frames().nextItems(2);
    assertThat(contents(published(""))).containsExactly("once", "You said: once");
  }

  private String stream(String topic, String clientToken) {
    return customer
        .connect()
        .startContactStreaming(
            r ->
                r.instanceId(SdkCustomer.INSTANCE)
                    .contactId(chat.start().contactId())
                    .clientToken(clientToken)
                    .chatStreamingConfiguration(c -> c.streamingEndpointArn(topic)))
        .streamingId();
  }

  private List<JsonNode> published(String query) {
    List<JsonNode> published = new ArrayList<>();
    Frames.parse(new RawHttp(mock).call("GET", "/__admin/chat/topics" + query, "").body())
        .get("published")
        .forEach(published::add);
    return published;
  }

  private static List<String> contents(List<JsonNode> published) {
    return published.stream()
        .map(n -> Frames.parse(n.get("Message").textValue()).get("Content").textValue())
        .toList();
  }

  private static String attribute(JsonNode notification, String name) {
    return notification.at("/MessageAttributes/" + name + "/Value").textValue();
  }
}
