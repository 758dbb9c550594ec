package io.connectchat.harness.evidence.film;

import static io.connectchat.harness.evidence.film.Scenes.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.film.Shot.Phase;
import io.connectchat.harness.wire.Frames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The film of a conversation as it is recorded while a run goes on. */
class FilmStripTest {
  private final FilmStrip strip = new FilmStrip(new Phrases(), 0);

  @Test
  void whatWasRecordedIsWhatWasSeen() {
    List<Observation> seen = new ArrayList<>(Scenes.chat());
    seen.addAll(Scenes.trouble());
    strip.saw(seen.get(0));
    seen.subList(1, seen.size()).forEach(strip::saw);

    Film whole = Film.of("Ann", 0, seen, List.of());
    assertThat(strip.scenes()).flatMap(Scene::shots).isEqualTo(whole.scenes().get(0).shots());
    assertThat(strip.scenes()).allMatch(scene -> scene.missing() == 0);
  }

  @Test
  void aShotSaysWhatHappenedWhenAndWhereTheChatStood() {
    Scenes.chat().forEach(strip::saw);

    assertThat(shots())
        .extracting(
            shot ->
                "%d %s %s%s"
                    .formatted(
                        shot.nanos() / MS,
                        shot.phase().inWords(),
                        shot.what(),
                        shot.text().isEmpty() ? "" : ": " + shot.text()))
        .containsExactly(
            "10 connecting StartChatContact 200",
            "20 connecting CreateParticipantConnection 200",
            "30 connecting socket open",
            "31 connecting subscribe",
            "40 chatting subscribed",
            "1000 chatting to be sent: Hello, this is message 1",
            "1012 chatting SendMessage 200",
            "1015 chatting MESSAGE from CUSTOMER: Hello, this is message 1",
            "1500 chatting MESSAGE from AGENT: You said that",
            "2000 leaving DisconnectParticipant 200",
            "2010 ended chat.ended",
            "2020 ended socket closed by the customer, code 1000: bye [redacted]");
    assertThat(shots().get(6).id()).isEqualTo(shots().get(7).id()).isEqualTo(Scenes.id(1));
    assertThat(shots().get(6).tookNanos()).isEqualTo(10 * MS);
  }

  @Test
  void aChatWhoseLastSocketIsLostIsConnectingAgain() {
    Scenes.wayIn().forEach(strip::saw);
    strip.saw(new Observation.SocketClosed(1, 50 * MS, 1006, "", false));

    assertThat(shots().get(shots().size() - 1).phase()).isEqualTo(Phase.CONNECTING);
  }

  @Test
  void aLongConversationKeepsItsBeginningAndItsEnd() {
    long last = play(1, 500);

    assertThat(strip.scenes()).hasSize(2);
    assertThat(strip.scenes().get(0).shots().get(0).what()).isEqualTo("StartChatContact 200");
    assertThat(strip.scenes().get(1).missing()).isGreaterThan(1_800);
    assertThat(shots().get(shots().size() - 1).nanos()).isEqualTo(last + 500 * MS);
    assertThat(total()).isEqualTo(5 + 4 * 500);
  }

  @Test
  void whatWasSeenBeforeTheFirstFindingIsKept() {
    play(1, 100);
    strip.keep();
    play(101, 500);
    strip.keep();
    play(501, 600);

    assertThat(strip.scenes()).hasSize(3);
    List<Shot> before = strip.scenes().get(1).shots();
    assertThat(before.get(before.size() - 1).id()).isEqualTo(Scenes.id(150));
    assertThat(before.get(before.size() - 2).text()).isEqualTo("Hello, this is message 100");
    assertThat(total()).isEqualTo(5 + 4 * 600);
  }

  @Test
  void aCustomerThatOnlyKeepsItsSocketAliveTakesLessThanAKilobyte() {
    Scenes.wayIn().forEach(strip::saw);
    for (int i = 1; i <= 40; i++) {
      strip.saw(new Observation.FrameOut(1, i * 10_000 * MS, Frames.HEARTBEAT));
    }

    assertThat(strip.size()).isLessThanOrEqualTo(1_024);
    assertThat(shots()).hasSize(45);
  }

  @Test
  void noCustomerTakesMoreThanFourKilobytes() {
    for (int i = 0; i < 100; i++) {
      play(1, 20);
      Scenes.trouble().forEach(strip::saw);
      strip.keep();
    }

    assertThat(strip.size()).isBetween(3_500, 4_000);
  }

  @Test
  void phrasesThatAServiceMakesUpDoNotPileUp() {
    for (int i = 0; i < 5_000; i++) {
      strip.saw(new Observation.SocketClosed(1, i * MS, i, "", false));
    }

    assertThat(shots().get(shots().size() - 1).what())
        .isEqualTo("socket closed by the service, code 4999");
  }

  /** Answers when the last message was sent. */
  private long play(int from, int to) {
    if (from == 1) {
      Scenes.wayIn().forEach(strip::saw);
    }
    for (int i = from; i <= to; i++) {
      Scenes.message(i, i * 1_000 * MS).forEach(strip::saw);
    }
    return to * 1_000 * MS;
  }

  private List<Shot> shots() {
    return strip.scenes().stream().flatMap(scene -> scene.shots().stream()).toList();
  }

  private long total() {
    return strip.scenes().stream().mapToLong(scene -> scene.missing() + scene.shots().size()).sum();
  }
}
