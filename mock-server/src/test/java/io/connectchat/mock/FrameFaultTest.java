package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.journal.JournalEntry.Kind;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every fault of frames does what it says, and only that: the whole conversation is compared.
 * Without a fault it reads {@code one >one two >two three >three typing metadata left ended}.
 */
class FrameFaultTest {
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @BeforeEach
  void dryRun() {
    assertThat(conversation("faults: []"))
        .isEqualTo("one >one two >two three >three typing metadata left ended");
  }

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fault: drop, of: echo, nth: 2                     | 1 | one >one >two three >three typing metadata left ended
          fault: drop, of: reply                            | 3 | one two three typing metadata left ended
          fault: drop, of: message, every: 2                | 3 | one two three typing metadata left ended
          fault: drop, of: typing                           | 1 | one >one two >two three >three metadata left ended
          fault: drop, of: receipt                          | 1 | one >one two >two three >three typing left ended
          fault: drop, of: left                             | 1 | one >one two >two three >three typing metadata ended
          fault: drop, of: event, nth: 1                    | 1 | one >one two >two three >three metadata left ended
          fault: drop, of: chat, nth: 1                     | 1 | >one two >two three >three typing metadata left ended
          fault: drop, of: frame, times: 3                  | 3 | >two three >three typing metadata left ended
          fault: drop, of: echo, rate: 1, times: 2          | 2 | >one >two three >three typing metadata left ended
          fault: duplicate, of: echo, nth: 2                | 1 | one >one two two >two three >three typing metadata left ended
          fault: duplicate, of: reply, nth: 1, copies: 3    | 1 | one >one >one >one two >two three >three typing metadata left ended
          fault: duplicate, of: ended, nth: 1               | 1 | one >one two >two three >three typing metadata left ended
          fault: duplicate, of: echo, nth: 1, by: 1h        | 1 | one >one two >two three >three typing metadata left one ended
          fault: delay, of: echo, nth: 1, by: 1h            | 1 | >one two >two three >three typing metadata left one ended
          fault: delay, of: reply, by: 1h..2h               | 3 | one two three typing metadata left >one >two >three ended
          fault: reorder, of: echo, nth: 1, by: 1h          | 1 | >one one two >two three >three typing metadata left ended
          fault: reorder, of: echo, every: 2, by: 1h        | 1 | one >one >two two three >three typing metadata left ended
          fault: reorder, of: left, by: 1h                  | 1 | one >one two >two three >three typing metadata left ended
          fault: truncate, of: echo, nth: 1, to: 40         | 1 | !40 >one two >two three >three typing metadata left ended
          fault: truncate, of: reply, nth: 1, to: 0         | 1 | one ? two >two three >three typing metadata left ended
          fault: alter, of: echo, nth: 3                    | 1 | one >one two >two altered by a fault >three typing metadata left ended
          fault: alter, of: reply, nth: 2, to: no           | 1 | one >one two no three >three typing metadata left ended
          fault: set, of: echo, nth: 1, member: AbsoluteTime, to: yesterday | 1 | one!AbsoluteTime >one two >two three >three typing metadata left ended
          fault: set, of: reply, nth: 1, member: ContactId, to: other       | 1 | one >one!ContactId two >two three >three typing metadata left ended
          fault: set, of: left, member: ParticipantRole, to: NOBODY         | 1 | one >one two >two three >three typing metadata left!ParticipantRole ended
          fault: omit, of: echo, nth: 2, member: DisplayName                | 1 | one >one two!DisplayName >two three >three typing metadata left ended
          fault: omit, of: typing, member: ContactId        | 1 | one >one two >two three >three typing!ContactId metadata left ended
          fault: set, of: echo, nth: 1, member: AbsoluteTime, to: 5         | 1 | one!AbsoluteTime >one two >two three >three typing metadata left ended
          fault: set, of: echo, nth: 1, member: frame.content, to: {}       | 1 | aws/chat >one two >two three >three typing metadata left ended
          fault: set, of: reply, nth: 1, member: no.such, to: 5             | 1 | one >one two >two three >three typing metadata left ended
          fault: omit, of: reply, nth: 3, member: frame.content             | 1 | one >one two >two three aws/chat typing metadata left ended
          fault: fragment, of: message                      | 6 | one >one two >two three >three typing metadata left ended
          fault: binary, of: echo, nth: 1                   | 1 | binary >one two >two three >three typing metadata left ended
          """)
  void frameFaultDoesWhatItSaysAndOnlyThat(String fault, int fired, String trace) {
    assertThat(conversation("faults: [{" + fault + "}]")).isEqualTo(trace);
    assertThat(mock.journal()).filteredOn(e -> e.kind() == Kind.FAULT).hasSize(fired);
  }

  @Test
  void garbledFrameKeepsItsLengthAndDiffersInNoMoreThanThePlannedCharacters() {
    String plan = "{seed: 5, faults: [{fault: garble, of: echo, characters: 4, nth: 1}]}";
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults(plan);
      chat.send("one");
      String garbled = chat.frames().nextText();
      assertThat(garbled.chars().filter(c -> c == '#').count()).isBetween(1L, 4L);
      assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("You said: one");
    }
  }

  @Test
  void leakedFrameBelongsToAnotherContactAndComesBehindTheOwnOne() {
    try (SdkCustomer.Chat ann = customer.chat();
        SdkCustomer.Chat bob = customer.chat()) {
      mock.faults("faults: [{fault: leak, of: echo, nth: 1}]");
      ann.send("secret");
      ann.frames().nextItems(2);
      bob.send("hello");
      assertThat(bob.frames().nextItem().get("Content").textValue()).isEqualTo("hello");
      var leaked = bob.frames().nextItem();
      assertThat(leaked.get("Content").textValue()).isEqualTo("secret");
      assertThat(leaked.get("ContactId").textValue()).isEqualTo(ann.start().contactId());
      assertThat(bob.frames().nextItem().get("Content").textValue()).isEqualTo("You said: hello");
      assertThat(ann.frames().nothingElseCame()).isTrue();
      assertThat(bob.frames().nothingElseCame()).isTrue();
    }
  }

  @Test
  void leakHasNoOccasionWhileThereIsOneContactOnly() {
    try (SdkCustomer.Chat ann = customer.chat()) {
      mock.faults("faults: [{fault: leak, of: message}]");
      ann.send("one");
      ann.send("two");
      ann.frames().nextItems(4);
      assertThat(ann.frames().nothingElseCame()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"contact", "customer", "participant", "attribute"})
  void faultIsNarrowedToOneChat(String key) {
    try (SdkCustomer.Chat narrowed = customer.chat("Eve", Map.of("cohort", "B"));
        SdkCustomer.Chat other = customer.chat()) {
      String condition =
          switch (key) {
            case "contact" -> "contact: " + narrowed.start().contactId();
            case "customer" -> "customer: Eve";
            case "participant" -> "participant: " + narrowed.start().participantId();
            default -> "attribute: cohort, is: B";
          };
      mock.faults("faults: [{fault: drop, of: echo, where: {" + condition + "}}]");
      narrowed.send("one");
      other.send("one");
      assertThat(narrowed.frames().nextItem().get("Content").textValue())
          .isEqualTo("You said: one");
      assertThat(other.frames().nextItem().get("Content").textValue()).isEqualTo("one");
    }
  }

  @Test
  void sameSeedHitsTheSameFramesAndAnotherSeedOthers() {
    String plan = "{seed: %d, faults: [{fault: drop, of: message, rate: 0.5}]}";
    String first = conversation(plan.formatted(3));
    assertThat(conversation(plan.formatted(3))).isEqualTo(first);
    assertThat(conversation(plan.formatted(4))).isNotEqualTo(first);
  }

  private String conversation(String plan) {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults(plan);
      chat.send("one");
      chat.send("two");
      String third = chat.send("three").id();
      event(chat, "typing", "");
      event(chat, "message.read", "{\"messageId\":\"" + third + "\"}");
      chat.disconnect();
      return new Trace(chat.start().contactId()).untilEnded(chat.frames());
    } finally {
      mock.clearFaults();
    }
  }

  private void event(SdkCustomer.Chat chat, String type, String content) {
    customer
        .participant()
        .sendEvent(
            r -> {
              r.connectionToken(chat.token())
                  .contentType("application/vnd.amazonaws.connect.event." + type);
              if (!content.isEmpty()) {
                r.content(content);
              }
            });
  }
}
