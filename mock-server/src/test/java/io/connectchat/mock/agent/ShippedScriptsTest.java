package io.connectchat.mock.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.contact.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The scripts that the fake brings along, played from beginning to end. */
class ShippedScriptsTest {
  private static final List<String> SHIPPED = ScriptFile.SHIPPED;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void sameSeedPlaysTheSameAndAnotherSeedDoesNot(String script) {
    List<String> first = timeline(script, 1);
    assertThat(timeline(script, 1)).isEqualTo(first);
    assertThat(timeline(script, 2)).isNotEqualTo(first);
  }

  /** What was seen in each tenth of a second, while the customer says something each 20 seconds. */
  private static List<String> timeline(String script, long seed) {
    Stage stage = Stage.shipped(script, seed).begin();
    List<String> timeline = new ArrayList<>();
    List<String> words = List.of("agent", "human", "help", "Talk to somebody", "no idea");
    for (int tenth = 0; tenth < 1_000; tenth++) {
      if (tenth % 200 == 199) {
        stage.customer(words.get(tenth / 200));
      }
      int at = tenth;
      stage.passes(Duration.ofMillis(100)).seen().forEach(line -> timeline.add(at + " " + line));
    }
    return timeline;
  }

  @Test
  void bankBlocksACardAndHandsOverToASpecialist() {
    Stage stage = Stage.shipped("bank", 1).begin();
    assertThat(talk(stage, "I lost my card", "it ends in 4711", "I am abroad", "thanks", "5"))
        .containsSubsequence(
            "Ann: I lost my card",
            "BOT: To find your account, please give me the last four digits of your card.",
            "Ann: it ends in 4711",
            "BOT: Thank you. I have found the card that ends in 4711, and blocked it for now.",
            "participant_joined Jane",
            "typing Jane",
            "Ann: I am abroad",
            "read",
            "transfer_succeeded Jane",
            "participant_left Jane",
            "participant_joined Omar",
            "Omar: Goodbye, Ann.",
            "participant_left Omar",
            "BOT: How did we do? Please answer with a number from 1 to 5.",
            "BOT: Thank you, Ann.",
            "chat_ended");
  }

  @Test
  void parcelIsTrackedMovedAndRated() {
    Stage stage = Stage.shipped("parcel", 1).begin();
    List<String> seen =
        talk(stage, "NP123456", "Choose another day", "2030-01-07T13:00+00:00", "Well");
    assertThat(seen)
        .containsSubsequence(
            "typing Pip",
            "Pip: We come on 2030-01-07T13:00. The driver knows.",
            "Pip: Thank you for telling us. Goodbye!",
            "chat_ended");
    assertThat(seen).anyMatch(line -> line.contains("\"title\":\"Parcel NP123456\""));
  }

  @Test
  void airlineStreamsItsAnswersAndFindsABag() {
    Stage stage = Stage.shipped("airline", 1).begin();
    List<String> seen = talk(stage, "my suitcase is gone", "MA123456");
    assertThat(seen)
        .contains("Sky: I am sorry ", "Sky: that your bag ")
        .anyMatch(line -> line.startsWith("Sky: Bag MA123456 was seen in Lisbon"));
  }

  @Test
  void clinicTriesATransferTwice() {
    Stage stage = Stage.shipped("clinic", 1).begin();
    assertThat(talk(stage, "A question for a nurse", "it hurts for days", "ok"))
        .containsSubsequence(
            "participant_joined Nurse Nora",
            "transfer_failed Nurse Nora",
            "transfer_succeeded Nurse Nora",
            "participant_joined Dr. Sam",
            "delivered",
            "read",
            "Dr. Sam: See you later today.",
            "chat_ended");
  }

  @Test
  void clinicGivesUpOnAnAuthenticationAfterAMinute() {
    Stage stage = Stage.shipped("clinic", 1).begin();
    assertThat(talk(stage, "My results"))
        .containsSubsequence(
            "authentication_initiated Front desk", "authentication_timeout Front desk");
  }

  @Test
  void shopTakesAFormAndEnds() {
    Stage stage = Stage.shipped("shop", 1).begin();
    stage.customer("yes");
    stage.customer(
        ContentType.INTERACTIVE_RESPONSE,
        "{\"version\":\"1.0\",\"action\":\"Submit\",\"data\":{\"reason\":\"too small\"}}");
    assertThat(stage.passes(PATIENCE).seen())
        .containsSubsequence(
            "participant_joined Cart",
            "Cart: Your label is on its way by mail. Thank you!",
            "participant_left Cart",
            "chat_ended");
  }

  private static List<String> talk(Stage stage, String... words) {
    List<String> seen = new ArrayList<>(stage.passes(PATIENCE).seen());
    for (String text : words) {
      seen.addAll(stage.customer(text).passes(PATIENCE).seen());
    }
    return seen;
  }
}
