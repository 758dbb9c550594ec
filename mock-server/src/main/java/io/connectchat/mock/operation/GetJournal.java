package io.connectchat.mock.operation;

import io.connectchat.mock.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The journal, one JSON object a line; {@code ?kind=fault} for one kind only. */
final class GetJournal implements Operation {
  private static final String KIND = "kind=";

  private final Journal journal;

  GetJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public String name() {
    return "GetJournal";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("GET", "/__admin/chat/journal");
  }

  @Override
  public ApiResponse answer(Call call) {
    String query = call.request().query();
    String lines =
        journal.entries().stream()
            .filter(entry -> query.isEmpty() || query.equals(KIND + entry.kind().text()))
            .map(entry -> entry.toJson() + "\n")
            .collect(Collectors.joining());
    return new ApiResponse(
        200,
        Map.of("Content-Type", "application/x-ndjson"),
        lines.getBytes(StandardCharsets.UTF_8),
        () -> {});
  }
}
