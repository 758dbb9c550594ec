package io.connectchat.mock.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.DisconnectReason;
import io.connectchat.mock.contact.View;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the steps of a script do. */
class PlayTest {
  private static final String PEOPLE =
      "people: {bot: {role: bot, name: BOT}, jane: {role: agent, name: Jane},"
          + " omar: {role: agent, name: Omar}}";

  @Test
  void flowSpeaksWhenNobodyElseIsNamedAndFillsInTheCustomersName() {
    Stage stage = Stage.of("scenes: {a: {do: [{say: 'Hello ${customer}'}]}}").begin();
    assertThat(stage.seen()).containsExactly("participant_joined Ann", "SYSTEM_MESSAGE: Hello Ann");
  }

  @Test
  void agentWhoSpeaksJoinsFirstAndOnce() {
    Stage stage =
        Stage.of(PEOPLE, "scenes: {a: {do: [{say: one, by: jane}, {say: two, by: jane}]}}").begin();
    assertThat(stage.seen())
        .containsExactly(
            "participant_joined Ann", "participant_joined Jane", "Jane: one", "Jane: two");
  }

  @Test
  void firstAnswerThatFitsIsGivenThenThoseForAnywhereThenOtherwise() {
    Stage stage =
        Stage.of(
                "scenes:",
                "  a:",
                "    answers:",
                "      - {when: balance, do: [{say: exact}]}",
                "      - {when: {regex: 'card (\\d{4})'}, do: [{say: 'card ${match.1}'}]}",
                "      - {when: {contentType: text/markdown}, do: [{say: marked}]}",
                "    otherwise: [{say: 'what is ${text}?'}]",
                "anywhere:",
                "  - {when: help, do: [{say: helping}]}")
            .begin();
    stage.seen();
    stage
        .customer(" BALANCE ")
        .customer("my card 1234 is gone")
        .customer(ContentType.MARKDOWN, "**x**")
        .customer("Help")
        .customer("pizza");
    assertThat(stage.seen())
        .filteredOn(line -> line.startsWith("SYSTEM"))
        .containsExactly(
            "SYSTEM_MESSAGE: exact",
            "SYSTEM_MESSAGE: card 1234",
            "SYSTEM_MESSAGE: marked",
            "SYSTEM_MESSAGE: helping",
            "SYSTEM_MESSAGE: what is pizza?");
  }

  @Test
  void optionIsPickedByItsTitleOrByTheActionOfAResponse() {
    Stage stage =
        Stage.of(
                "scenes:",
                "  a:",
                "    do:",
                "      - show: {templateType: QuickReply,"
                    + " data: {content: {title: T, elements: [{title: Yes}]}}}",
                "    answers:",
                "      - {when: {picked: 'Yes'}, do: [{say: picked}]}",
                "      - {when: {action: Submit}, do: [{say: submitted}]}")
            .begin();
    stage.seen();
    stage.customer("yes");
    stage.customer(ContentType.INTERACTIVE_RESPONSE, "{\"action\":\"Submit\",\"data\":{}}");
    stage.customer(ContentType.INTERACTIVE_RESPONSE, "{\"action\":\"Yes\"}");
    stage.customer(ContentType.INTERACTIVE_RESPONSE, "no JSON");
    assertThat(stage.seen())
        .filteredOn(line -> line.startsWith("SYSTEM"))
        .containsExactly(
            "SYSTEM_MESSAGE: picked", "SYSTEM_MESSAGE: submitted", "SYSTEM_MESSAGE: picked");
  }

  @Test
  void whatIsSaidBeforeTheFlowStartsIsAnsweredWhenItDoes() {
    Stage stage = Stage.of("scenes: {a: {otherwise: [{say: 'yes, ${text}'}]}}").customer("early");
    assertThat(stage.seen()).isEmpty();
    assertThat(stage.begin().seen())
        .containsExactly("participant_joined Ann", "SYSTEM_MESSAGE: yes, early");
  }

  @Test
  void whatIsSaidDuringAWaitIsAnsweredAfterItInOrder() {
    Stage stage = Stage.of("scenes: {a: {otherwise: [{wait: 2s}, {say: 'yes, ${text}'}]}}").begin();
    stage.customer("one").customer("two");
    stage.seen();
    assertThat(stage.passes(Duration.ofMillis(1999)).seen()).isEmpty();
    assertThat(stage.passes(Duration.ofMillis(1)).seen())
        .containsExactly("SYSTEM_MESSAGE: yes, one");
    assertThat(stage.passes(Duration.ofSeconds(2)).seen())
        .containsExactly("SYSTEM_MESSAGE: yes, two");
  }

  @Test
  void typingIsSeenForItsTimeBeforeTheWords() {
    Stage stage =
        Stage.of(PEOPLE, "scenes: {a: {do: [{say: Hello, by: jane, typing: 3s}]}}").begin();
    assertThat(stage.seen())
        .containsExactly("participant_joined Ann", "participant_joined Jane", "typing Jane");
    assertThat(stage.passes(Duration.ofMillis(2999)).seen()).isEmpty();
    assertThat(stage.passes(Duration.ofMillis(1)).seen()).containsExactly("Jane: Hello");
  }

  @Test
  void queueConsolesUntilSomebodyIsFree() {
    Stage stage =
        Stage.of(
                PEOPLE, "scenes: {a: {do: [{queue: 25s, saying: wait, every: 10s}, {join: jane}]}}")
            .begin();
    assertThat(stage.seen()).containsExactly("participant_joined Ann");
    assertThat(stage.passes(Duration.ofSeconds(10)).seen()).containsExactly("SYSTEM_MESSAGE: wait");
    assertThat(stage.passes(Duration.ofSeconds(10)).seen()).containsExactly("SYSTEM_MESSAGE: wait");
    assertThat(stage.passes(Duration.ofMillis(4999)).seen()).isEmpty();
    assertThat(stage.passes(Duration.ofMillis(1)).seen())
        .containsExactly("participant_joined Jane");
  }

  @Test
  void receiptsAreForTheCustomersLastMessage() {
    Stage stage =
        Stage.of(PEOPLE, "scenes: {a: {otherwise: [{receive: jane}, {read: jane}]}}").begin();
    stage.seen();
    stage.customer("hello");
    assertThat(stage.seen())
        .containsExactly("Ann: hello", "participant_joined Jane", "delivered", "read");
  }

  @Test
  void transferThatSucceedsChangesTheAgentAndOneThatFailsDoesNot() {
    Stage stage =
        Stage.of(
                PEOPLE,
                "scenes: {a: {do: [{join: jane}, {transfer: omar, from: jane, outcome: failed},"
                    + " {transfer: omar, from: jane}]}}")
            .begin();
    assertThat(stage.seen())
        .containsExactly(
            "participant_joined Ann",
            "participant_joined Jane",
            "transfer_failed Jane",
            "transfer_succeeded Jane",
            "participant_left Jane",
            "participant_joined Omar");
  }

  @Test
  void agentWhoEndsTheChatLeavesBeforeItsEnd() {
    Stage stage = Stage.of(PEOPLE, "scenes: {a: {do: [{join: jane}, {end: agent}]}}").begin();
    assertThat(stage.seen())
        .containsExactly(
            "participant_joined Ann",
            "participant_joined Jane",
            "participant_left Jane",
            "chat_ended");
    assertThat(stage.contact().life().disconnectReason())
        .contains(DisconnectReason.AGENT_DISCONNECT);
  }

  @Test
  void sceneForAfterwardsFollowsWhenTheAgentsAreDoneAndNoSecondTime() {
    Stage stage =
        Stage.of(
                PEOPLE,
                "afterwards: survey",
                "scenes:",
                "  a: {do: [{join: jane}, {end: agent}]}",
                "  survey: {do: [{say: 'How was it?'}], otherwise: [{say: Thanks}, {end: agent}]}")
            .begin();
    assertThat(stage.seen())
        .containsExactly(
            "participant_joined Ann",
            "participant_joined Jane",
            "participant_left Jane",
            "SYSTEM_MESSAGE: How was it?");
    stage.customer("good");
    assertThat(stage.seen()).containsExactly("Ann: good", "SYSTEM_MESSAGE: Thanks", "chat_ended");
  }

  @Test
  void flowThatEndsTheChatIsItsReason() {
    Stage stage = Stage.of("scenes: {a: {do: [{end: flow}]}}").begin();
    assertThat(stage.contact().life().disconnectReason())
        .contains(DisconnectReason.CONTACT_FLOW_DISCONNECT);
  }

  @Test
  void whoFindsNoRoomInTheChatDoesNothingAndTheOthersGoOn() {
    Stage stage =
        Stage.of(
                "people: {a: {role: agent, name: A}, b: {role: agent, name: B},",
                "  c: {role: agent, name: C}, d: {role: agent, name: D},",
                "  e: {role: agent, name: E}, f: {role: supervisor, name: F}}",
                "scenes: {all: {do: [{join: a}, {join: b}, {join: c}, {join: d}, {join: e},",
                "  {say: unheard, by: f}, {say: heard, by: a}]}}")
            .begin();
    assertThat(stage.seen()).endsWith("participant_joined E", "A: heard");
  }

  @Test
  void viewOfTheScriptIsKnownByItsId() {
    Stage stage =
        Stage.of(
                "views: {form: {inputSchema: {type: object}, template: {Body: []},",
                "  actions: [Submit, Cancel]}}",
                "scenes: {a: {do: [{say: Hello}]}}")
            .begin();
    assertThat(stage.contact().view("form"))
        .contains(
            new View(
                "form", "{\"type\":\"object\"}", "{\"Body\":[]}", List.of("Submit", "Cancel")));
    assertThat(stage.contact().view("other")).isEmpty();
  }

  @Test
  void nothingIsDoneAfterTheCustomerHasLeft() {
    Stage stage =
        Stage.of(PEOPLE, "scenes: {a: {do: [{join: jane}, {wait: 5s}, {say: late}]}}").begin();
    stage.contact().life().disconnect(stage.contact().customer()).run();
    stage.seen();
    assertThat(stage.passes(Duration.ofMinutes(1)).seen()).isEmpty();
  }

  @Test
  void silenceIsBrokenOnceAndCountedFromTheLastAnswer() {
    Stage stage =
        Stage.of(
                "scenes: {a: {otherwise: [{say: hm}], silence: {after: 60s, do: [{say: 'there?'}]}}}")
            .begin();
    stage.passes(Duration.ofSeconds(59)).customer("hi");
    stage.seen();
    assertThat(stage.passes(Duration.ofSeconds(59)).seen()).isEmpty();
    assertThat(stage.passes(Duration.ofSeconds(1)).seen())
        .containsExactly("SYSTEM_MESSAGE: there?");
    assertThat(stage.passes(Duration.ofHours(1)).seen()).isEmpty();
  }

  @Test
  void streamedReplyComesInPiecesAndThenWhole() {
    Stage stage =
        Stage.of("scenes: {a: {do: [{stream: one two three, words: 2, every: 1s}]}}").begin();
    assertThat(stage.seen()).containsExactly("participant_joined Ann", "SYSTEM_MESSAGE: one two ");
    assertThat(stage.passes(Duration.ofSeconds(1)).seen()).containsExactly("SYSTEM_MESSAGE: three");
    assertThat(stage.passes(Duration.ofSeconds(1)).seen())
        .containsExactly("SYSTEM_MESSAGE: one two three");
  }

  @Test
  void agentDelayComesBeforeEachAnswer() {
    Stage stage =
        Stage.delayed(Duration.ofMillis(250), "scenes: {a: {otherwise: [{say: yes}]}}").begin();
    stage.customer("hi");
    stage.seen();
    assertThat(stage.passes(Duration.ofMillis(249)).seen()).isEmpty();
    assertThat(stage.passes(Duration.ofMillis(1)).seen()).containsExactly("SYSTEM_MESSAGE: yes");
  }
}
