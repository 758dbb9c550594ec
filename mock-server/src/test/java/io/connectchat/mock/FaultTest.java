package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.mock.journal.JournalEntry.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connectparticipant.model.Item;
import software.amazon.awssdk.services.connectparticipant.model.ThrottlingException;

/** Faults do what the plan says, and only that, and the journal tells. */
class FaultTest {
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void droppedEchoIsRecordedButNotSent() {
    mock.faults("faults: [{fault: drop, of: echo, nth: 2}]");
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("one");
      String dropped = chat.send("two").id();
      List<String> contents =
          chat.frames().nextItems(3).stream().map(i -> i.get("Content").textValue()).toList();
      assertThat(contents).containsExactly("one", "You said: one", "You said: two");
      assertThat(chat.frames().nothingElseCame()).isTrue();
      assertThat(chat.transcript()).extracting(Item::id).contains(dropped);
      assertThat(fired("drop")).containsExactly(dropped);
    }
  }

  @Test
  void duplicatedReplyComesTwice() {
    mock.faults("faults: [{fault: duplicate, of: reply, nth: 1}]");
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("one");
      List<String> ids =
          chat.frames().nextItems(3).stream().map(i -> i.get("Id").textValue()).toList();
      assertThat(ids.get(2)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(0));
      assertThat(fired("duplicate")).containsExactly(ids.get(1));
      assertThat(chat.frames().nothingElseCame()).isTrue();
    }
  }

  @Test
  void delayedEchoIsOvertakenByTheReply() {
    mock.faults("faults: [{fault: delay, of: echo, by: 50ms, nth: 1}]");
    try (SdkCustomer.Chat chat = customer.chat()) {
      String delayed = chat.send("one").id();
      List<JsonNode> items = chat.frames().nextItems(2);
      assertThat(items.get(0).get("Content").textValue()).isEqualTo("You said: one");
      assertThat(items.get(1).get("Id").textValue()).isEqualTo(delayed);
      assertThat(fired("delay")).containsExactly(delayed);
    }
  }

  @Test
  void framesStillHeldBackAtTheEndComeBeforeChatEnded() {
    mock.faults("faults: [{fault: delay, of: message, by: 1h}]");
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("one");
      chat.disconnect();
      List<String> types =
          chat.frames().nextItems(4).stream()
              .map(i -> i.get("ContentType").textValue())
              .map(type -> type.substring(type.lastIndexOf('.') + 1))
              .toList();
      assertThat(types).containsExactly("left", "text/plain", "text/plain", "ended");
    }
  }

  @Test
  void operationAnswersThePlannedErrorAndDoesNothing() {
    mock.faults(
        "faults: [{fault: error, operation: SendMessage, nth: 2, type: ThrottlingException}]");
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("one");
      assertThatThrownBy(() -> chat.send("two"))
          .isInstanceOfSatisfying(
              ThrottlingException.class, e -> assertThat(e.statusCode()).isEqualTo(429));
      chat.send("three");
      assertThat(chat.transcript())
          .extracting(Item::content)
          .contains("one", "three")
          .doesNotContain("two");
      assertThat(mock.journal())
          .filteredOn(e -> e.kind() == Kind.FAULT)
          .singleElement()
          .satisfies(
              e -> {
                assertThat(e.fault()).contains("error");
                assertThat(e.operation()).contains("SendMessage");
                assertThat(e.errorType()).contains("ThrottlingException");
                assertThat(e.status()).hasValue(429);
                assertThat(e.contact()).isEqualTo(chat.start().contactId());
              });
    }
  }

  @Test
  void socketIsClosedWithThePlannedCode() {
    mock.faults("faults: [{fault: close, code: 1011, nth: 1}]");
    String token = customer.start().participantToken();
    try (Frames frames = Frames.open(customer.connection(token).websocket().url())) {
      assertThat(frames.closeCode()).isEqualTo(1011);
    }
    try (Frames frames = Frames.open(customer.connection(token).websocket().url())) {
      assertThat(frames.nothingElseCame()).isTrue();
    }
  }

  @Test
  void faultMayBeNarrowedToContactsWithAnAttribute() {
    mock.faults("faults: [{fault: drop, of: echo, where: {attribute: cohort, is: B}}]");
    try (SdkCustomer.Chat other = customer.chat();
        SdkCustomer.Chat narrowed = customer.chat(Map.of("cohort", "B"))) {
      other.send("one");
      narrowed.send("one");
      assertThat(other.frames().nextItem().get("Content").textValue()).isEqualTo("one");
      assertThat(narrowed.frames().nextItem().get("Content").textValue())
          .isEqualTo("You said: one");
    }
  }

  @Test
  void clearedPlanDoesNothingMore() {
    mock.faults("faults: [{fault: drop, of: message}]");
    mock.clearFaults();
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("one");
      assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("one");
      assertThat(fired("drop")).isEmpty();
    }
  }

  @Test
  void wrongPlanIsRefusedAndTheOldOneStaysInForce() {
    mock.faults("faults: [{fault: drop, of: echo}]");
    assertThatThrownBy(() -> mock.faults("faults: [{fault: dorp}]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fault plan:1: unknown fault 'dorp'; did you mean 'drop'?");
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("one");
      assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("You said: one");
    }
  }

  /** 8 customers send 60 messages each at the same time: 480 echoes, 12 dropped, 468 left. */
  @Test
  void countsAreExactOverAllCustomersAndAgreeWithTheJournal() {
    mock.faults(
        """
        faults:
          - {fault: drop, of: echo, every: 40}
          - {fault: duplicate, of: echo, every: 60}
        """);
    List<SdkCustomer.Chat> chats = IntStream.range(0, 8).mapToObj(i -> customer.chat()).toList();
    Set<String> sent = Collections.synchronizedSet(new HashSet<>());
    chats.parallelStream()
        .forEach(chat -> IntStream.range(0, 60).forEach(i -> sent.add(chat.send("m" + i).id())));
    Map<String, Integer> seen = new HashMap<>();
    for (SdkCustomer.Chat chat : chats) {
      chat.disconnect();
      ids(chat).forEach(id -> seen.merge(id, 1, Integer::sum));
      chat.close();
    }
    assertThat(sent).hasSize(480);
    List<String> lost = sent.stream().filter(id -> !seen.containsKey(id)).toList();
    List<String> doubled =
        seen.entrySet().stream().filter(e -> e.getValue() == 2).map(Map.Entry::getKey).toList();
    assertThat(lost).hasSize(12).containsExactlyInAnyOrderElementsOf(fired("drop"));
    assertThat(doubled).hasSize(7).containsExactlyInAnyOrderElementsOf(fired("duplicate"));
  }

  /** The Ids of all messages up to chat.ended. */
  private static List<String> ids(SdkCustomer.Chat chat) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item = chat.frames().nextItem();
        !item.get("ContentType").textValue().endsWith("chat.ended");
        item = chat.frames().nextItem()) {
      ids.add(item.get("Id").textValue());
    }
    return ids;
  }

  private List<String> fired(String fault) {
    return mock.journal().stream()
        .filter(e -> e.kind() == Kind.FAULT && e.fault().orElseThrow().equals(fault))
        .map(JournalEntry::item)
        .map(item -> item.orElseThrow())
        .toList();
  }
}
