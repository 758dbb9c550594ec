package io.connectchat.harness.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.Explained;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.WatchEnded;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How a client goes about a chat: what the checks of side CLIENT have in common. */
public final class Conduct {
  /** The interval of a client's own clockwork: heartbeats come every ten seconds. */
  public static final long TICK = 10_000_000_000L;

  private static final long SECOND = 1_000_000_000L;

  /** After so much time a client that lives has done something: a tick, and a margin. */
  private static final long LIVES = TICK + 5 * SECOND;

  private Conduct() {}

  /** Every request of an operation must have a body that does. */
  public static Check bodies(
      String operation, String expected, Function<JsonNode, Optional<String>> complaint) {
    return Check.each(
        "a " + operation,
        expected,
        history -> history.exchanges(operation),
        seen -> complaint.apply(seen.what().asked().json()));
  }

  /** Every request of an operation that has a member must have a good one. */
  public static Check ifGiven(
      String operation,
      String pointer,
      String expected,
      Function<JsonNode, Optional<String>> complaint) {
    return Check.each(
        "a " + operation + " with " + pointer.substring(pointer.lastIndexOf('/') + 1),
        expected,
        history ->
            history
                .exchanges(operation)
                .filter(seen -> !seen.what().asked().json().at(pointer).isMissingNode()),
        seen -> complaint.apply(seen.what().asked().json().at(pointer)));
  }

  /** A complaint when something is not so. */
  public static Optional<String> unless(boolean good, String actual) {
    return good ? Optional.empty() : Optional.of(actual);
  }

  /** After what was seen, the client must live on: do something, or have its chat ended. */
  public static Check livesOn(
      String occasion, Function<History, Stream<? extends Seen<?>>> occasions) {
    return Check.counting(
        occasion,
        (history, tally) ->
            occasions
                .apply(history)
                .forEach(
                    seen -> {
                      Session session = seen.session();
                      long at = seen.what().nanos();
                      if (isActive(session, at)) {
                        tally.held();
                      } else if (watchedFor(session, at) > LIVES && !isOver(session, at)) {
                        tally.broken(
                            "the client goes on: its next heartbeat, call or reconnect",
                            "nothing more of the client for %d s"
                                .formatted(seconds(watchedFor(session, at))),
                            seen);
                      }
                    }));
  }

  /** Whether the client sent anything after this, other than the close of its socket. */
  public static boolean isActive(Session session, long after) {
    return session.all(FrameOut.class).anyMatch(frame -> frame.nanos() > after)
        || session.exchanges().stream().anyMatch(exchange -> exchange.startNanos() > after);
  }

  /** How long the client was watched after this. */
  public static long watchedFor(Session session, long after) {
    return session
            .all(WatchEnded.class)
            .mapToLong(WatchEnded::nanos)
            .max()
            .orElse(session.endNanos())
        - after;
  }

  /** Whether the chat was over by then: the client has left, or was told. */
  public static boolean isOver(Session session, long by) {
    OptionalLong over = overNanos(session);
    return over.isPresent() && over.getAsLong() <= by;
  }

  /**
   * When the client left the chat, or was told that it has ended: by its last frame, or by 403 to a
   * connection after the first; empty if neither.
   */
  public static OptionalLong overNanos(Session session) {
    Stream<Long> left = session.accepted("DisconnectParticipant").stream().map(Exchange::nanos);
    Stream<Long> told = endFrames(session).map(FrameIn::nanos);
    Stream<Long> refused =
        session.accepted("CreateParticipantConnection").isEmpty()
            ? Stream.empty()
            : session.exchanges("CreateParticipantConnection").stream()
                .filter(made -> made.answered().status() == 403)
                .map(Exchange::nanos);
    return Stream.of(left, told, refused)
        .flatMap(Function.identity())
        .mapToLong(Long::longValue)
        .min();
  }

  /** The frames that told of the chat's end. */
  public static Stream<FrameIn> endFrames(Session session) {
    return session
        .all(FrameIn.class)
        .filter(frame -> item(frame).filter(Item::isChatEnded).isPresent());
  }

  /** The item of a chat frame. */
  public static Optional<Item> item(FrameIn frame) {
    return frame.frame() instanceof Frame.Chat chat ? Optional.of(chat.item()) : Optional.empty();
  }

  /** The item of a chat frame as JSON; a missing node when it is none. */
  public static JsonNode itemJson(FrameIn frame) {
    return Bodies.json(Bodies.json(frame.frame().text()).path("content").asText(""));
  }

  /** All chat frames whose item is one of these. */
  public static Stream<Seen<FrameIn>> chats(History history, Predicate<JsonNode> wanted) {
    return history.chats().filter(seen -> wanted.test(itemJson(seen.what())));
  }

  /** The topic of a frame that a client sent; empty if it has none. */
  public static String topic(FrameOut frame) {
    return Bodies.json(firstObject(frame.text())).path("topic").asText("");
  }

  /** A frame's JSON without what stands behind it. */
  private static String firstObject(String text) {
    int end = text.lastIndexOf('}');
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** Calls to the Participant Service. */
  public static Stream<Seen<Exchange>> participantCalls(History history) {
    return history
        .exchanges()
        .filter(seen -> seen.what().asked().uri().getPath().startsWith("/participant/"));
  }

  /** Later calls of the same operation with the same body and bearer. */
  public static List<Exchange> repetitions(Session session, Exchange first) {
    return session.exchanges(first.operation()).stream()
        .filter(next -> next.startNanos() >= first.nanos())
        .filter(next -> next.asked().body().equals(first.asked().body()))
        .filter(next -> next.asked().bearer().equals(first.asked().bearer()))
        .toList();
  }

  /** The next call of the same operation. */
  public static Optional<Exchange> next(Session session, Exchange first) {
    return session.exchanges(first.operation()).stream()
        .filter(next -> next.startNanos() >= first.nanos())
        .findFirst();
  }

  /** What the client said after a call and before the next one ended. */
  public static Optional<Explained> explained(Seen<Exchange> after) {
    long from = after.what().nanos();
    long until =
        after.session().exchanges().stream()
            .mapToLong(Exchange::nanos)
            .filter(nanos -> nanos > from)
            .min()
            .orElse(Long.MAX_VALUE);
    return after
        .session()
        .all(Explained.class)
        .filter(said -> said.nanos() >= from && said.nanos() <= until)
        .findFirst();
  }

  /** Calls that were refused with this status. */
  public static Stream<Seen<Exchange>> refusedWith(History history, int status) {
    return history.refused().filter(seen -> seen.what().answered().status() == status);
  }

  /** Whether the client closed one of its sockets after this and before that. */
  public static boolean closes(Session session, long after, long before) {
    return session
        .all(SocketClosed.class)
        .anyMatch(closed -> closed.byUs() && closed.nanos() > after && closed.nanos() < before);
  }

  /** What was seen, with its conversation, of a kind. */
  public static <T extends Observation> Seen<T> seen(Session session, T what) {
    return new Seen<>(session, what);
  }

  /** Whole seconds. */
  public static long seconds(long nanos) {
    return nanos / SECOND;
  }
}
