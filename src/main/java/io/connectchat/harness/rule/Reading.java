package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A transcript that was read page by page, each page but the first with the NextToken of the one
 * before.
 *
 * @param session the conversation that it was read in
 * @param pages the calls, in the order in which they were made
 */
public record Reading(Session session, List<Seen<Exchange>> pages) {

  /** Every reading of every conversation, in the order in which they were begun. */
  public static Stream<Reading> all(History history) {
    return history.sessions().stream().flatMap(session -> of(session).stream());
  }

  /** The readings of a conversation that the service answered. */
  public static List<Reading> of(Session session) {
    List<Reading> readings = new ArrayList<>();
    for (Exchange page : session.accepted("GetTranscript")) {
      Seen<Exchange> seen = new Seen<>(session, page);
      String token = page.asked().json().path("NextToken").asText("");
      if (token.isEmpty()) {
        List<Seen<Exchange>> pages = new ArrayList<>();
        pages.add(seen);
        readings.add(new Reading(session, pages));
      } else {
        readings.stream()
            .filter(reading -> reading.goesOnWith(seen, token))
            .reduce((first, last) -> last)
            .ifPresent(reading -> reading.pages.add(seen));
      }
    }
    return readings;
  }

  private boolean goesOnWith(Seen<Exchange> page, String token) {
    return nextToken(last()).equals(token)
        && asked("SortOrder").equals(page.what().asked().json().path("SortOrder").asText(""))
        && asked("MaxResults").equals(page.what().asked().json().path("MaxResults").asText(""));
  }

  private Seen<Exchange> last() {
    return pages.get(pages.size() - 1);
  }

  /** The NextToken of a page; empty on the last one. */
  public static String nextToken(Seen<Exchange> page) {
    return page.what().answered().json().path("NextToken").asText("");
  }

  /** A member of its requests as text; empty when it is absent. */
  public String asked(String member) {
    return pages.get(0).what().asked().json().path(member).asText("");
  }

  /** Whether it was read to its end. */
  public boolean complete() {
    return nextToken(last()).isEmpty();
  }

  /** Whether it covers the whole chat: backward from the newest item, to the end. */
  public boolean whole() {
    return complete()
        && asked("ContactId").isEmpty()
        && !asked("ScanDirection").equals("FORWARD")
        && pages.get(0).what().asked().json().path("StartPosition").isEmpty();
  }

  /** Whether its pages have the newest item first. */
  public boolean descending() {
    return !asked("SortOrder").equals("ASCENDING");
  }

  /** All items, in the order in which they came. */
  public List<Told> items() {
    return pages.stream().flatMap(page -> Told.on(page).stream()).toList();
  }

  /** All items of a backward reading, oldest first. */
  public List<Told> oldestFirst() {
    List<Told> items = new ArrayList<>();
    for (Seen<Exchange> page : pages) {
      List<Told> onPage = new ArrayList<>(Told.on(page));
      if (descending()) {
        Collections.reverse(onPage);
      }
      items.addAll(0, onPage);
    }
    return items;
  }

  /** When it was begun. */
  public long startNanos() {
    return pages.get(0).what().startNanos();
  }

  /** When its last page was there. */
  public long endNanos() {
    return last().what().nanos();
  }
}
