package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.journal.JournalEntry.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connectparticipant.model.Item;

/** Faults of transcripts do what the plan says, and only that; the socket has everything. */
class TranscriptFaultTest {
  private final ConnectChatMock mock = ConnectChatMock.builder().agent("silent").start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fault: lose, nth: 2                     | 1 | joined joined one three
          fault: lose, of: message                | 3 | joined joined
          fault: lose, of: event, nth: 1          | 1 | joined one two three
          fault: lose, of: chat, times: 4         | 4 | three
          fault: repeat, nth: 1                   | 1 | joined joined one one two three
          fault: repeat, of: message, every: 3    | 1 | joined joined one two three three
          fault: disorder, nth: 1                 | 1 | joined joined two one three
          fault: disorder, nth: 3                 | 1 | joined joined one three two
          fault: misquote, nth: 2                 | 1 | joined joined one misquoted by a fault three
          fault: misquote, of: message, to: never | 3 | joined joined never never never
          """)
  void transcriptFaultDoesWhatItSaysAndTheSameOnEachReading(
      String fault, int fired, String transcript) {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults("faults: [{" + fault + "}]");
      List.of("one", "two", "three").forEach(chat::send);
      assertThat(words(chat.transcript())).isEqualTo(transcript);
      assertThat(words(chat.transcript())).isEqualTo(transcript);
      assertThat(chat.frames().nextItems(3))
          .extracting(item -> item.get("Content").textValue())
          .containsExactly("one", "two", "three");
      assertThat(mock.journal()).filteredOn(e -> e.kind() == Kind.FAULT).hasSize(fired);
      mock.clearFaults();
      assertThat(words(chat.transcript())).isEqualTo("joined joined one two three");
    }
  }

  @Test
  void lostItemIsLostOnEveryPageOfAPagedReading() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults("faults: [{fault: lose, nth: 1}]");
      for (int i = 0; i < 20; i++) {
        chat.send("m" + i);
      }
      long messages =
          customer
              .participant()
              .getTranscriptPaginator(r -> r.connectionToken(chat.token()).maxResults(3))
              .stream()
              .flatMap(page -> page.transcript().stream())
              .filter(item -> item.content() != null)
              .count();
      assertThat(messages).isEqualTo(19);
    }
  }

  private static String words(List<Item> items) {
    return items.stream()
        .map(
            item ->
                item.content() == null
                    ? item.contentType().substring(item.contentType().lastIndexOf('.') + 1)
                    : item.content())
        .collect(Collectors.joining(" "));
  }
}
