package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Reads transcripts, page by page. */
final class Reader {
  /** More pages than any chat of a probe has; a reading that loops ends there. */
  private static final int MOST_PAGES = 60;

  private Reader() {}

  /** All pages, as AWS's web client asks for them. */
  static List<Exchange> whole(Guest guest) throws InterruptedException {
    ObjectNode body = page(100, "BACKWARD", "ASCENDING");
    body.putObject("StartPosition");
    return pages(guest, body);
  }

  /** All pages of a reading. */
  static List<Exchange> pages(Guest guest, ObjectNode first) throws InterruptedException {
    List<Exchange> pages = new ArrayList<>();
    ObjectNode body = first;
    while (pages.size() < MOST_PAGES) {
      Exchange page = guest.call(Route.TRANSCRIPT, guest.connectionToken(), body);
      pages.add(page);
      String next = page.answered().json().path("NextToken").asText("");
      if (next.isEmpty()) {
        return pages;
      }
      body = first.deepCopy();
      body.put("NextToken", next);
    }
    return pages;
  }

  static ObjectNode page(int maxResults, String direction, String order) {
    return Bits.object()
        .put("MaxResults", maxResults)
        .put("ScanDirection", direction)
        .put("SortOrder", order);
  }

  /** The Id of an item in the middle of what was read; empty of nothing. */
  static String middle(List<Exchange> pages) {
    List<String> ids = new ArrayList<>();
    for (Exchange page : pages) {
      for (JsonNode item : page.answered().json().path("Transcript")) {
        ids.add(item.path("Id").asText(""));
      }
    }
    return ids.isEmpty() ? "" : ids.get(ids.size() / 2);
  }
}
