package io.connectchat.harness.evidence.film;

import static io.connectchat.harness.evidence.film.Scenes.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The film of a conversation that was seen from outside, by its exchanges and frames. */
class SessionFilmTest {
  @Test
  void exchangesAreCallsWithWhatWasSaidAndTheIdThatCameBack() {
    Film film =
        Film.of(
            "Ann",
            0,
            List.of(
                exchange(1, "StartChatContact", "{}", 200, "{\"ContactId\":\"c-1\"}"),
                exchange(2, "SendMessage", "{\"Content\":\"Hello\"}", 200, "{\"Id\":\"m-1\"}"),
                exchange(3, "SendMessage", "{\"Content\":\"More\"}", 403, "{\"message\":\"over\"}"),
                new SocketRefused(2, 403, "HTTP 403", 4 * MS),
                exchange(5, "DisconnectParticipant", "{}", 200, "{}")),
            List.of());

    assertThat(film.scenes().get(0).shots())
        .extracting(shot -> shot.phase().inWords() + " | " + shot.what() + " | " + shot.text())
        .containsExactly(
            "connecting | StartChatContact 200 | ",
            "connecting | SendMessage 200 | Hello",
            "connecting | SendMessage 403 | over",
            "connecting | socket 2 refused | HTTP 403",
            "leaving | DisconnectParticipant 200 | ");
    assertThat(film.scenes().get(0).shots())
        .extracting(Shot::id)
        .contains("m-1")
        .doesNotContain("c-1");
  }

  @Test
  void whereTheCustomerTellsOfItsCallsTheirExchangesAreNotShownBesideThem() {
    List<Observation> seen = new ArrayList<>(Scenes.chat());
    seen.add(0, exchange(1, "StartChatContact", "{}", 200, "{}"));

    assertThat(Film.of("Ann", 0, seen, List.of()).scenes())
        .isEqualTo(Film.of("Ann", 0, Scenes.chat(), List.of()).scenes());
  }

  @Test
  void ofALongConversationSixShotsToEachSideOfWhatMattersAreShownAndTheOthersCounted() {
    List<Exchange> seen =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> exchange(i, "SendEvent", "{}", 200, "{}"))
            .toList();

    Film film = Film.around("Ann", 0, seen, List.of(seen.get(19), seen.get(22)), List.of());

    assertThat(film.scenes()).extracting(Scene::missing).containsExactly(13L, 31L);
    assertThat(film.scenes().get(0).shots())
        .extracting(shot -> shot.nanos() / MS)
        .containsExactlyElementsOf(IntStream.rangeClosed(14, 29).mapToObj(i -> (long) i).toList());
    assertThat(film.scenes().get(1).shots()).isEmpty();
  }

  private static Exchange exchange(
      long millis, String operation, String asked, int status, String answered) {
    return new Exchange(
        operation,
        new Asked("POST", URI.create("/"), Map.of(), asked),
        new Answered(status, Map.of(), answered, "", Instant.EPOCH),
        0,
        millis * MS);
  }
}
