package io.connectchat.harness.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HearingTest {
  private final Hearing hearing = new Hearing();

  @Test
  void whatWasSaidBeforeItWasExpectedIsHeard() {
    hearing.heard(said("SYSTEM", "Welcome, Ann."));

    assertThat(hearing.await(contains("welcome"))).isCompletedWithValue(true);
  }

  @Test
  void whatComesLaterIsHeardToo() {
    var met = hearing.await(contains("Jane"));
    hearing.heard(said("SYSTEM", "Please hold the line"));
    assertThat(met).isNotDone();

    hearing.heard(said("AGENT", "This is Jane"));

    assertThat(met).isCompletedWithValue(true);
  }

  @Test
  void whatWasPassedOverIsGone() {
    hearing.heard(said("SYSTEM", "one"));
    hearing.heard(said("SYSTEM", "two"));
    hearing.heard(said("SYSTEM", "three"));

    assertThat(hearing.await(contains("two"))).isCompletedWithValue(true);
    assertThat(hearing.await(contains("one"))).isNotDone();
    assertThat(hearing.instead()).isEqualTo("came instead: \"three\" from SYSTEM");
  }

  @Test
  void whatCameInsteadIsNamed() {
    var met = hearing.await(contains("four digits"));
    hearing.heard(said("SYSTEM", "I did not\nunderstand \"1234\"."));
    hearing.heard(
        new Heard(
            "AGENT",
            Heard.Kind.EVENT,
            "application/vnd.amazonaws.connect.event.participant.joined",
            ""));
    hearing.giveUp();

    assertThat(met).isCompletedWithValue(false);
    assertThat(hearing.instead())
        .isEqualTo(
            "came instead: \"I did not understand \"1234\".\" from SYSTEM, participant.joined from"
                + " AGENT");
  }

  @Test
  void anEndedChatIsNotWaitedFor() {
    hearing.over();

    assertThat(hearing.await(contains("anything"))).isCompletedWithValue(false);
    assertThat(hearing.instead()).isEqualTo("the chat ended and nothing came");
  }

  @Test
  void anExpectationHoldsInAllItsParts() {
    Expectation expected =
        new Expectation(
            Optional.of("card"),
            Optional.of(Pattern.compile("\\b\\d{4}\\b")),
            Optional.of("text/plain"),
            Optional.of("bot"));

    assertThat(expected.fits(said("SYSTEM", "Card 1234"))).isTrue();
    assertThat(expected.fits(said("SYSTEM", "Card 12345"))).isFalse();
    assertThat(expected.fits(said("AGENT", "Card 1234"))).isFalse();
    assertThat(expected.fits(new Heard("SYSTEM", Heard.Kind.MESSAGE, "text/markdown", "Card 1234")))
        .isFalse();
  }

  @Test
  void withoutATypeOnlyMessagesAreExpected() {
    assertThat(
            new Expectation(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("agent"))
                .fits(
                    new Heard(
                        "AGENT",
                        Heard.Kind.EVENT,
                        "application/vnd.amazonaws.connect.event.typing",
                        "")))
        .isFalse();
  }

  private static Heard said(String role, String text) {
    return new Heard(role, Heard.Kind.MESSAGE, "text/plain", text);
  }

  private static Expectation contains(String part) {
    return new Expectation(Optional.of(part), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
