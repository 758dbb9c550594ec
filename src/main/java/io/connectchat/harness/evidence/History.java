package io.connectchat.harness.evidence;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.wire.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a rule may look at: the conversations that were seen, whoever held them.
 *
 * @param sessions the conversations
 * @param patience how long something may take to come before it counts as missing
 * @param stalls when whoever watched did not get to run, so that what it timed says nothing
 */
public record History(List<Session> sessions, Duration patience, List<Stall> stalls) {
  /** An immutable history. */
  public History {
    sessions = List.copyOf(sessions);
    stalls = List.copyOf(stalls);
  }

  /** Of somebody who watched all the time. */
  public History(List<Session> sessions, Duration patience) {
    this(sessions, patience, List.of());
  }

  /** A time in which the watcher stood still, in nanoseconds of the run's monotonic clock. */
  public record Stall(long startNanos, long nanos) {}

  /** Whether the watcher stood still at some time between two moments. */
  public boolean stalled(long from, long to) {
    return stalls.stream().anyMatch(stall -> stall.startNanos() < to && stall.nanos() > from);
  }

  /** Patience in nanoseconds. */
  public long patienceNanos() {
    return patience.toNanos();
  }

  /** Every HTTP exchange. */
  public Stream<Seen<Exchange>> exchanges() {
    return seen(Exchange.class);
  }

  /** Every exchange of an operation, such as {@code SendMessage}. */
  public Stream<Seen<Exchange>> exchanges(String operation) {
    return exchanges().filter(seen -> seen.what().operation().equals(operation));
  }

  /** Every exchange of an operation that the service took. */
  public Stream<Seen<Exchange>> accepted(String operation) {
    return exchanges(operation).filter(seen -> seen.what().answered().accepted());
  }

  /** Every exchange that the service answered with an error. */
  public Stream<Seen<Exchange>> refused() {
    return exchanges()
        .filter(seen -> seen.what().answered().came() && !seen.what().answered().accepted());
  }

  /** Every frame that came. */
  public Stream<Seen<FrameIn>> framesIn() {
    return seen(FrameIn.class);
  }

  /** Every readable frame of topic {@code aws/chat} that came. */
  public Stream<Seen<FrameIn>> chats() {
    return framesIn().filter(seen -> seen.what().frame() instanceof Frame.Chat);
  }

  /** Every frame that a customer sent. */
  public Stream<Seen<FrameOut>> framesOut() {
    return seen(FrameOut.class);
  }

  /** Every WebSocket. */
  public Stream<SocketStory> sockets() {
    return sessions.stream().flatMap(session -> session.sockets().stream());
  }

  /** The ContactIds of all conversations. */
  public Set<String> contactIds() {
    return sessions.stream()
        .flatMap(session -> session.contactIds().stream())
        .collect(Collectors.toSet());
  }

  /** Every observation of one kind. */
  public <T extends Observation> Stream<Seen<T>> seen(Class<T> kind) {
    return sessions.stream()
        .flatMap(session -> session.all(kind).map(what -> new Seen<>(session, what)));
  }
}
