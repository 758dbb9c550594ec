package io.connectchat.mock.contact;

import static io.connectchat.mock.contact.ScanDirection.BACKWARD;
import static io.connectchat.mock.contact.ScanDirection.FORWARD;
import static io.connectchat.mock.contact.SortOrder.ASCENDING;
import static io.connectchat.mock.contact.SortOrder.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items a to f at seconds 1 to 6, but d has the time of c. */
class TranscriptTest {
  private static final StartPosition NEWEST = new StartPosition.Newest();

  private final Transcript transcript = new Transcript();

  TranscriptTest() {
    Participant ann = Participant.of(Role.CUSTOMER, "Ann");
    int[] seconds = {1, 2, 3, 3, 5, 6};
    for (int i = 0; i < seconds.length; i++) {
      String id = String.valueOf((char) ('a' + i));
      transcript.add(new Message(id, at(seconds[i]), ann, ContentType.TEXT, id), "contact");
    }
  }

  @Test
  void backwardFromTheNewestGivesTheLastItems() {
    assertThat(read(NEWEST, BACKWARD, DESCENDING, 2)).isEqualTo("fe");
    assertThat(read(NEWEST, BACKWARD, ASCENDING, 2)).isEqualTo("ef");
  }

  @Test
  void forwardFromTheNewestGivesNothing() {
    assertThat(read(NEWEST, FORWARD, ASCENDING, 10)).isEmpty();
  }

  @Test
  void startItemIsPartOfTheAnswer() {
    StartPosition c = new StartPosition.AtItem("c");
    assertThat(read(c, FORWARD, ASCENDING, 2)).isEqualTo("cd");
    assertThat(read(c, BACKWARD, DESCENDING, 2)).isEqualTo("cb");
  }

  @Test
  void unknownStartItemGivesNothing() {
    assertThat(read(new StartPosition.AtItem("x"), FORWARD, ASCENDING, 10)).isEmpty();
    assertThat(read(new StartPosition.AtItem("x"), BACKWARD, ASCENDING, 10)).isEmpty();
  }

  @Test
  void startTimeTakesAllItemsOfItsMillisecond() {
    StartPosition three = new StartPosition.AtTime(at(3));
    assertThat(read(three, FORWARD, ASCENDING, 10)).isEqualTo("cdef");
    assertThat(read(three, BACKWARD, DESCENDING, 10)).isEqualTo("dcba");
    assertThat(read(new StartPosition.AtTime(at(4)), FORWARD, ASCENDING, 10)).isEqualTo("ef");
    assertThat(read(new StartPosition.AtTime(at(7)), FORWARD, ASCENDING, 10)).isEmpty();
    assertThat(read(new StartPosition.AtTime(at(0)), BACKWARD, ASCENDING, 10)).isEmpty();
  }

  @Test
  void mostRecentCountsFromTheNewest() {
    assertThat(read(new StartPosition.MostRecent(2), FORWARD, ASCENDING, 10)).isEqualTo("ef");
    assertThat(read(new StartPosition.MostRecent(2), BACKWARD, DESCENDING, 2)).isEqualTo("ed");
    assertThat(read(new StartPosition.MostRecent(99), FORWARD, ASCENDING, 10)).isEqualTo("abcdef");
    assertThat(read(new StartPosition.MostRecent(0), FORWARD, ASCENDING, 10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ScanDirection.class)
  void pagesNeitherOverlapNorLeaveOut(ScanDirection direction) {
    StartPosition start =
        direction == FORWARD ? new StartPosition.AtItem("a") : new StartPosition.AtItem("f");
    List<String> pages = new ArrayList<>();
    OptionalInt next;
    do {
      TranscriptPage page = transcript.read(new TranscriptQuery(start, direction, ASCENDING, 4));
      pages.add(text(page));
      next = page.next();
      start = new StartPosition.Cursor(next.orElse(-1));
    } while (next.isPresent());
    assertThat(pages)
        .isEqualTo(direction == FORWARD ? List.of("abcd", "ef") : List.of("cdef", "ab"));
  }

  @Test
  void lastPageThatIsJustFullHasNoNext() {
    TranscriptPage page = transcript.read(new TranscriptQuery(NEWEST, BACKWARD, ASCENDING, 6));
    assertThat(text(page)).isEqualTo("abcdef");
    assertThat(page.next()).isEmpty();
  }

  @Test
  void laterReceiptAddsToTheEarlierOne() {
    Receipt delivered = Receipt.none("bob").with(EventType.MESSAGE_DELIVERED, at(7));
    Receipt read = Receipt.none("bob").with(EventType.MESSAGE_READ, at(8));
    transcript.receipt("f", delivered);
    Receipt both = transcript.receipt("f", read);
    assertThat(both.delivered()).contains(at(7));
    assertThat(both.read()).contains(at(8));
    TranscriptPage page = transcript.read(new TranscriptQuery(NEWEST, BACKWARD, ASCENDING, 1));
    assertThat(page.entries().get(0).receipts()).containsExactly(both);
  }

  private String read(StartPosition start, ScanDirection direction, SortOrder order, int max) {
    return text(transcript.read(new TranscriptQuery(start, direction, order, max)));
  }

  private static String text(TranscriptPage page) {
    return page.entries().stream().map(e -> e.item().id()).collect(Collectors.joining());
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
