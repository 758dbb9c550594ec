package io.connectchat.harness.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import java.util.Optional;
import java.util.stream.Stream;

/** Readings and calls of GetTranscript, sorted by what they can show. */
public final class Transcripts {
  private static final Contract CONTRACT = Contract.standard();

  private Transcripts() {}

  /** The last reading of a conversation that covers all of it. */
  public static Optional<Reading> lastWhole(Session session) {
    return Reading.of(session).stream().filter(Reading::whole).reduce((first, last) -> last);
  }

  /** The accepted messages of a conversation that were answered before a reading began. */
  public static Stream<Sent> sentBefore(Reading reading) {
    return reading.session().accepted("SendMessage").stream()
        .filter(call -> call.nanos() - reading.startNanos() < 0)
        .map(call -> new Sent(new Seen<>(reading.session(), call)))
        .filter(sent -> !sent.id().isEmpty());
  }

  /** Whether a call was made with the right token while the chat was alive, and not throttled. */
  public static boolean sound(Seen<Exchange> call) {
    return Facts.alive(call)
        && Facts.bearsConnectionToken(call)
        && !Facts.timeMoved(call.session())
        && !Facts.throttled(call.what());
  }

  /** Whether a call has a member out of its bounds, and nothing else is wrong with it. */
  public static boolean outOfBounds(Seen<Exchange> call) {
    JsonNode body = call.what().asked().json();
    boolean number =
        body.has("MaxResults")
            && !CONTRACT.bounds("maxResults").hold(body.path("MaxResults").asInt());
    return sound(call)
        && (number
            || isNone(body, "ScanDirection", "ScanDirection")
            || isNone(body, "SortOrder", "SortKey"));
  }

  /** Whether something was certainly said before a call. */
  public static boolean somethingSaidBefore(Seen<Exchange> call) {
    return call.session().accepted("SendMessage").stream()
        .anyMatch(sent -> sent.nanos() - call.what().startNanos() < 0);
  }

  private static boolean isNone(JsonNode body, String member, String enumeration) {
    return body.has(member) && !CONTRACT.values(enumeration).contains(body.path(member).asText(""));
  }
}
