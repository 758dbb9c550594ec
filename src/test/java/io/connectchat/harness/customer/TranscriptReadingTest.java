package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.evidence.Observation.TranscriptMissing;
import io.connectchat.harness.wire.Item;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A transcript is read from its newest page to its oldest, or is missing with a reason. */
class TranscriptReadingTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void pagesAreAskedBackwardsAndPutInOrder() {
    List<Item> items =
        read(
            asked ->
                asked.body().contains("\"NextToken\":\"older\"")
                    ? page("", "i-1", "i-2")
                    : page("older", "i-3", "i-4"));

    assertThat(items).extracting(Item::id).containsExactly("i-1", "i-2", "i-3", "i-4");
  }

  @Test
  void anEmptyTranscriptIsATranscript() {
    assertThat(read(asked -> page(""))).isEmpty();
  }

  @Test
  void aTokenThatComesAgainIsNoEndlessLoop() {
    assertThat(failure(asked -> page("again", "i-1")))
        .startsWith(
            "expected a transcript from GetTranscript, came a NextToken that came before, so that"
                + " paging has no end, after ");
  }

  @Test
  void pagingThatNeverEndsIsGivenUpAfterAThousandPages() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(failure(page -> page("next-" + asked.incrementAndGet(), "i-1")))
        .startsWith(
            "expected a transcript from GetTranscript, came another NextToken after 1000 pages,"
                + " more than are read, after ");
    assertThat(asked).hasValue(1_000);
  }

  @Test
  void aTranscriptOfAThousandPagesIsRead() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(
            read(
                page ->
                    asked.incrementAndGet() < 1_000
                        ? page("next-" + asked, "i")
                        : page("", "first")))
        .hasSize(1_000)
        .first()
        .extracting(Item::id)
        .isEqualTo("first");
  }

  @Test
  void aRefusedPageIsAMissingTranscriptWithItsReason() {
    assertThat(
            failure(
                asked ->
                    asked.body().contains("NextToken")
                        ? Http.refused(
                            "429 Too Many Requests", "ThrottlingException", "Rate exceeded")
                        : page("older", "i-1")))
        .startsWith(
            "expected a transcript from GetTranscript, came 429 ThrottlingException (Rate"
                + " exceeded), after ");
  }

  @Test
  void anAnswerWithoutATranscriptSaysSo() {
    assertThat(failure(asked -> Http.ok("{}")))
        .startsWith(
            "expected a transcript from GetTranscript, came 200 without Transcript, after ");
  }

  private List<Item> read(Function<Received, String> answer) {
    try (ScriptedServer server = ScriptedServer.playing(chat(answer))) {
      Actor ann = connected(server);
      List<Item> items = ann.does(Customer::transcript).value();
      assertThat(ann.witness().await(Transcript.class).items()).isEqualTo(items);
      return items;
    }
  }

  private String failure(Function<Received, String> answer) {
    try (ScriptedServer server = ScriptedServer.playing(chat(answer))) {
      Actor ann = connected(server);
      StepFailed failed = ann.fails(Customer::transcript);
      assertThat(ann.witness().all(TranscriptMissing.class)).hasSize(1);
      assertThat(ann.witness().all(Transcript.class)).isEmpty();
      return failed.getMessage();
    }
  }

  private Actor connected(ScriptedServer server) {
    Actor ann = stage.customer(server.url(), TestLimits.PATIENT);
    ann.does(Customer::start);
    ann.does(Customer::connect);
    return ann;
  }

  private static PlayedChat chat(Function<Received, String> answer) {
    return new PlayedChat().answer("/participant/transcript", answer);
  }

  private static String page(String nextToken, String... ids) {
    List<String> items =
        List.of(ids).stream().map(id -> "{\"Id\":\"" + id + "\",\"Type\":\"MESSAGE\"}").toList();
    String next = nextToken.isEmpty() ? "" : ",\"NextToken\":\"" + nextToken + "\"";
    return Http.ok("{\"Transcript\":[" + String.join(",", items) + "]" + next + "}");
  }
}
