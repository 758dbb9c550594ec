package io.connectchat.harness.evidence;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import io.connectchat.harness.wire.Frame;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One WebSocket from its handshake to its end.
 *
 * @param session the conversation that it belongs to
 * @param number from 1 in its conversation
 * @param observations all that was seen of it, oldest first
 */
public record SocketStory(Session session, int number, List<Observation> observations) {

  /** Gathers what is seen of a socket. */
  static final class Draft {
    private final int number;
    private final List<Observation> observations = new ArrayList<>();

    Draft(int number) {
      this.number = number;
    }

    void add(Observation observation) {
      observations.add(observation);
    }

    SocketStory of(Session session) {
      return new SocketStory(session, number, List.copyOf(observations));
    }
  }

  /** The URL that it was opened with; a secret. Empty where it is not known. */
  public Optional<URI> url() {
    return first(SocketAsked.class).map(SocketAsked::url);
  }

  /** When the handshake was begun. */
  public OptionalLong askedNanos() {
    return nanos(first(SocketAsked.class));
  }

  /** When it was open; empty when it never was. */
  public OptionalLong openedNanos() {
    return nanos(first(SocketOpened.class));
  }

  /** How it was refused, if it was. */
  public Optional<SocketRefused> refused() {
    return first(SocketRefused.class);
  }

  /** How it was closed, if it was. */
  public Optional<SocketClosed> closed() {
    return first(SocketClosed.class);
  }

  /** When it closed, or when the observation of its conversation ended. */
  public long endNanos() {
    return closed().map(SocketClosed::nanos).orElseGet(session::endNanos);
  }

  /** The frames that came, in the order of their arrival. */
  public List<FrameIn> framesIn() {
    return all(FrameIn.class);
  }

  /** The frames that the customer sent. */
  public List<FrameOut> framesOut() {
    return all(FrameOut.class);
  }

  /** The frames of topic {@code aws/chat} that could be read. */
  public List<FrameIn> chats() {
    return framesIn().stream().filter(frame -> frame.frame() instanceof Frame.Chat).toList();
  }

  /** When the first acknowledgement with status success came. */
  public OptionalLong subscribedNanos() {
    return framesIn().stream()
        .filter(in -> in.frame() instanceof Frame.SubscribeAck ack && ack.success())
        .mapToLong(FrameIn::nanos)
        .findFirst();
  }

  /** Whether it was subscribed before {@code from} and stayed open until {@code to} at least. */
  public boolean listening(long from, long to) {
    OptionalLong since = subscribedNanos();
    return since.isPresent() && since.getAsLong() - from <= 0 && endNanos() - to >= 0;
  }

  private <T extends Observation> Optional<T> first(Class<T> kind) {
    return observations.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private <T extends Observation> List<T> all(Class<T> kind) {
    return observations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static OptionalLong nanos(Optional<? extends Observation> seen) {
    return seen.map(observation -> OptionalLong.of(observation.nanos()))
        .orElseGet(OptionalLong::empty);
  }
}
